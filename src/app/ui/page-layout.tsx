import type { ReactNode } from 'react';

interface PageLayoutProps {
  title: ReactNode;
  /** What can be done with all of it, at the title's end. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page below the header, other than the list. */
export function PageLayout({ title, actions, children }: PageLayoutProps) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 py-5 sm:px-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h1 className="text-lg font-semibold wrap-anywhere">{title}</h1>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface PageLayoutProps {
  title: ReactNode;
  /** What can be done with all of it, at the title's end. */
  actions?: ReactNode;
  /** It ends with a list, whose pager is at the foot of the window. */
  isList?: boolean;
  children: ReactNode;
}

/** A page below the header, other than that of the profiles. */
export function PageLayout({ title, actions, isList = false, children }: PageLayoutProps) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={clsx(
        'outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6',
        !isList && 'pb-5',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h1 className="text-lg font-semibold wrap-anywhere">{title}</h1>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

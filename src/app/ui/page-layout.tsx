import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface PageLayoutProps {
  title: ReactNode;
  /** Actions on the whole page, at the end of the title. */
  actions?: ReactNode;
  /** The page ends with a list, whose pager sits at the bottom of the window. */
  isList?: boolean;
  children: ReactNode;
}

/** Layout of the pages below the header, except the profiles page. */
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

import type { ReactNode } from 'react';
import { PageColumns } from '#app/ui/page-columns.tsx';

interface PageLayoutProps {
  title: ReactNode;
  /** What leads back, above the title. */
  above?: ReactNode;
  /** Actions on the whole page, at the end of the title. */
  actions?: ReactNode;
  /** The page ends with a list, whose pager sits at the bottom of the window. */
  isList?: boolean;
  /** What is open of the list. */
  drawer?: ReactNode;
  /** As of `PageColumns`. */
  hasDrawerBeside?: boolean;
  children: ReactNode;
}

/** Layout of the pages below the header, except the profiles page. */
export function PageLayout(props: PageLayoutProps) {
  const { title, above, actions, isList = false, drawer, hasDrawerBeside, children } = props;
  return (
    <PageColumns drawer={drawer} hasDrawerBeside={hasDrawerBeside} className={isList ? undefined : 'pb-5'}>
      {above}
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h1 className="text-lg font-semibold wrap-anywhere">{title}</h1>
        {actions && <div className="flex min-w-0 flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </PageColumns>
  );
}

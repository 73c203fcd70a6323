import { createContext, type ReactNode, use } from 'react';

/** The id of the element that names the drawer. */
export const DrawerTitleId = createContext('');

/** The part of the heading that is the drawer's accessible name. */
export function DrawerTitle({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <h2 id={use(DrawerTitleId)} className={className}>
      {children}
    </h2>
  );
}

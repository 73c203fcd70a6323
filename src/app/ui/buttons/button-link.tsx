import type { ReactNode } from 'react';

/** A link that looks like a button. */
export function ButtonLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="inline-flex h-8 items-center rounded-md border border-line bg-surface px-3 font-medium shadow-1 hover:bg-hover"
    >
      {children}
    </a>
  );
}

import type { ComponentProps } from 'react';

/** A link that looks like a button. `href` as the router or the page gives it. */
export function ButtonLink(props: ComponentProps<'a'>) {
  return (
    <a
      {...props}
      className="inline-flex h-8 items-center rounded-md border border-line bg-surface px-3 font-medium shadow-1 hover:bg-hover"
    />
  );
}

import type { ComponentProps, MouseEvent } from 'react';
import { type LinkProps, useHref, useLinkClickHandler } from 'react-router';

interface PageLinkProps
  extends ComponentProps<'a'>, Pick<LinkProps, 'to' | 'state' | 'replace' | 'preventScrollReset'> {}

/** A link within the page. The router's `Link` brings 2 kB of script that loads code ahead, for its own framework. */
export function PageLink({
  to,
  state,
  replace,
  preventScrollReset,
  onClick,
  children,
  ...props
}: PageLinkProps) {
  const { target } = props;
  const navigate = useLinkClickHandler(to, { target, state, replace, preventScrollReset });
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!event.defaultPrevented) navigate(event);
  };
  return (
    <a {...props} href={useHref(to)} onClick={handleClick}>
      {children}
    </a>
  );
}

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Link, matchPath, useLocation } from 'react-router';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

interface HeaderLinkProps {
  to: string;
  /** The patterns of the screens it stands for. */
  patterns: readonly string[];
  label: string;
  icon: ReactNode;
}

/** Leads to a screen of the portal. */
export function HeaderLink({ to, patterns, label, icon }: HeaderLinkProps) {
  const { pathname } = useLocation();
  const isCurrent = patterns.some((pattern) => matchPath(pattern, pathname));
  return (
    <TooltipTrigger
      content={label}
      render={
        <Link
          to={to}
          aria-label={label}
          aria-current={isCurrent ? 'page' : undefined}
          className={clsx(
            'inline-flex size-8 items-center justify-center rounded-md hover:bg-hover hover:text-ink',
            isCurrent ? 'bg-selected text-accent' : 'text-ink-2',
          )}
        >
          {icon}
        </Link>
      }
    />
  );
}

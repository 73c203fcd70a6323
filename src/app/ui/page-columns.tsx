import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface PageColumnsProps {
  /** What is open of the main content, or is about to be. */
  drawer?: ReactNode;
  /** Whether it takes a part of the width. If not, what is beside the content lies above it. */
  hasDrawerBeside?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** The main content of a screen, with room for a drawer beside it. */
export function PageColumns({ drawer, hasDrawerBeside = false, className, children }: PageColumnsProps) {
  return (
    <div data-laid-out={hasDrawerBeside} className="group/columns mx-auto flex w-full max-w-page flex-1">
      <main
        id="content"
        tabIndex={-1}
        className={clsx('outline-none flex min-w-0 flex-1 flex-col gap-3 px-4 pt-5 sm:px-6', className)}
      >
        {children}
      </main>
      {drawer}
    </div>
  );
}

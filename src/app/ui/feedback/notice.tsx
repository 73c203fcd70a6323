import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  /** An error is announced at once; anything else when the reader is idle. */
  tone?: 'neutral' | 'danger';
  icon?: ReactNode;
  /** It is all that the screen has: its title is the screen's heading. */
  isScreen?: boolean | undefined;
  children?: ReactNode;
  actions?: ReactNode;
}

/** What stands where content would be: an empty state, an error, a thing that is not there. */
export function Notice({ title, tone = 'neutral', icon, isScreen = false, children, actions }: NoticeProps) {
  const Title = isScreen ? 'h1' : 'p';
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-16 text-center text-ink-2"
    >
      {icon && (
        <span
          aria-hidden="true"
          className={clsx(
            'mb-1 flex size-10 items-center justify-center rounded-full',
            tone === 'danger' ? 'bg-danger-soft text-danger' : 'bg-sunken text-ink-3',
          )}
        >
          {icon}
        </span>
      )}
      <Title className="text-base font-semibold text-ink">{title}</Title>
      {children}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

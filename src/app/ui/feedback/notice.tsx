import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  /** Errors are announced at once; anything else when the screen reader is idle. */
  tone?: 'neutral' | 'danger';
  icon?: ReactNode;
  /** The notice fills the screen, so its title is the screen's heading. */
  isScreen?: boolean | undefined;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Shown in place of content: an empty state, an error, or something not found. */
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

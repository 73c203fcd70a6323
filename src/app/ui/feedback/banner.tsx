import { clsx } from 'clsx';
import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface BannerProps {
  tone: 'danger' | 'warn' | 'info';
  children: ReactNode;
  action?: ReactNode;
}

const tones = {
  danger: 'bg-danger-soft text-danger',
  warn: 'bg-warn-soft text-warn',
  info: 'bg-info-soft text-info',
};

/** A message above the content it concerns, announced when it appears. */
export function Banner({ tone, children, action }: BannerProps) {
  const Icon = tone === 'info' ? Info : TriangleAlert;
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={clsx('flex items-center gap-2.5 rounded-lg px-3 py-2', tones[tone])}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 self-start mt-0.5" />
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      {action}
    </div>
  );
}

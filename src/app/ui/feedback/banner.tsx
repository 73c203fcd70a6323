import { clsx } from 'clsx';
import { Info, TriangleAlert } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '#app/ui/icon.tsx';

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
  const icon = tone === 'info' ? Info : TriangleAlert;
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={clsx('flex items-center gap-2.5 rounded-lg px-3 py-2', tones[tone])}
    >
      <Icon node={icon} className="size-4 shrink-0 self-start mt-0.5" />
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      {action}
    </div>
  );
}

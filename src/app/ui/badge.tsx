import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  neutral: 'bg-sunken text-ink-2',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  info: 'bg-info-soft text-info',
  accent: 'bg-selected text-accent',
};

export type Tone = keyof typeof tones;

/** A small coloured label. The text alone carries the meaning. */
export function Badge({
  tone = 'neutral',
  dot = false,
  children,
}: {
  tone?: Tone;
  dot?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={clsx(
        'inline-block max-w-full align-bottom overflow-clip rounded-full px-2 py-0.5 text-xs font-medium text-ellipsis whitespace-nowrap',
        dot &&
          'relative ps-5 before:absolute before:inset-y-0 before:start-2 before:my-auto before:size-1.5 before:rounded-full before:bg-current',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

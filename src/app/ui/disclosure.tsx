import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: string;
  children: ReactNode;
}

/** Text that few need, shown on request. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className="text-xs text-ink-2">
      <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium">{summary}</summary>
      <div className="flex flex-col gap-1.5">{children}</div>
    </details>
  );
}

import { UnknownCell } from '#app/table/cells/text-cell.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';

interface TimeCellProps {
  /** ISO 8601, as the API sends it. */
  iso: string | null | undefined;
  isTabStop?: boolean | undefined;
}

export function TimeCell({ iso, isTabStop }: TimeCellProps) {
  return iso ? <RelativeTime iso={iso} isTabStop={isTabStop} /> : <UnknownCell />;
}

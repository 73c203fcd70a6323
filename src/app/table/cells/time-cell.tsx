import { UnknownCell } from '#app/table/cells/text-cell.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';

/** @param iso ISO 8601, as the API sends it */
export function TimeCell({ iso }: { iso: string | null | undefined }) {
  return iso ? <RelativeTime iso={iso} /> : <UnknownCell />;
}

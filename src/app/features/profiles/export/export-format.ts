import { profileCsvHeader, profileCsv } from '#app/features/profiles/export/profile-csv.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A file format for profiles. */
interface ExportFormat {
  type: string;
  head: string;
  write: (profile: ReceivedProfile) => string;
}

export const exportFormats = {
  csv: { type: 'text/csv', head: profileCsvHeader, write: profileCsv },
  ndjson: {
    type: 'application/x-ndjson',
    head: '',
    write: (profile) => `${JSON.stringify(profile)}\n`,
  },
} satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof exportFormats;

/**
 * A file name that is valid on every file system.
 * @param portal the portal's slug or id
 */
export function exportFileName(portal: string, format: FormatName, now: Date): string {
  const safe = portal.replace(/[^\w-]+/g, '-').slice(0, 80);
  return `${safe}-profiles-${now.toISOString().slice(0, 10)}.${format}`;
}

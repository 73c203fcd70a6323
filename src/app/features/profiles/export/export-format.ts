import { type CsvColumn, profileCsv } from '#app/features/profiles/export/profile-csv.ts';
import { portalFileName } from '#app/lib/portal-file-name.ts';
import { localIso } from '#app/lib/time/local-iso.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A file format for profiles. */
export interface ExportFormat {
  type: string;
  head: string;
  write: (profile: ReceivedProfile) => string;
}

export const formatNames = ['csv', 'ndjson'] as const;
export type FormatName = (typeof formatNames)[number];

/** @param columns those of CSV; NDJSON has every field that the service sends */
export function exportFormat(format: FormatName, columns: readonly CsvColumn[]): ExportFormat {
  return format === 'csv'
    ? { type: 'text/csv', ...profileCsv(columns) }
    : {
        type: 'application/x-ndjson',
        head: '',
        write: (profile) => `${JSON.stringify(profile)}\n`,
      };
}

/** How much of a name comes from the filters. */
const maxFilterLength = 60;

/**
 * A file name that is valid on every file system.
 * @param portal the portal's slug or id
 * @param filters what the profiles have in common, in words
 * @param now whose day, in the user's time zone, is part of the name
 */
export function exportFileName(
  portal: string,
  filters: readonly string[],
  format: FormatName,
  now: Date,
): string {
  const day = localIso(now).slice(0, 10);
  return `${[portalFileName(portal), 'profiles', ...wordsOf(filters), day].join('-')}.${format}`;
}

/** Letters and digits of any script, which every file system takes. */
function wordsOf(filters: readonly string[]): string[] {
  const words = filters
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const text = Array.from(words.join('-')).slice(0, maxFilterLength).join('').replace(/-$/, '');
  return text === '' ? [] : [text];
}

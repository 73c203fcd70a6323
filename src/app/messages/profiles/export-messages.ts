import { language } from '#app/lib/locale.ts';
import { defineMessages, formatNumber, plural } from '#app/messages/define-messages.ts';

const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

export const exportMessages = defineMessages({
  title: 'Export profiles',
  everything: 'All profiles in this portal, across all pages.',
  matching: 'All matching profiles, across all pages:',
  profiles: 'Profiles',
  matchingOf: 'All matching',
  everyone: 'All',
  selectedOf: (number: number) => `${formatNumber(number)} selected`,
  selection: (number: number) => `${plural(number, 'selected profile', 'selected profiles')}, from any page.`,
  /** A word of the file's name. */
  selectedFile: 'selected',
  columns: 'Columns',
  columnsOf: (number: number, total: number) => `Columns: ${formatNumber(number)} of ${formatNumber(total)}`,
  noColumns: 'Select at least one column',
  audit: 'All groups with their source',
  auditHint: 'Adds the columns all_groups and group_sources, with SSO, default and personal groups, too.',
  format: 'Format',
  formats: { csv: 'CSV', ndjson: 'NDJSON' },
  hints: {
    csv: 'For spreadsheets and “npm run import”. Unknown values are blank, and formula-like cells are escaped. The column groups has manually assigned groups only.',
    ndjson: 'For programs: one profile per line, exactly as the service sends it.',
  },
  streamed: 'Rows are written to a file you choose.',
  collected: 'Downloads when complete (about 0.5 MB per 1,000 profiles).',
  start: 'Export',
  soFar: (number: number) => `${plural(number, 'profile', 'profiles')} so far`,
  inMemory: (bytes: number) => `${megabytes.format(bytes / 1e6)} MB in memory until complete`,
  deleted: (number: number) =>
    `${plural(number, 'selected profile doesn’t', 'selected profiles don’t')} exist any more.`,
  done: (number: number) => `Exported ${plural(number, 'profile', 'profiles')}.`,
  file: {
    title: 'The file couldn’t be written',
    body: 'The disk may be full, or the file may be open elsewhere. Try another location.',
  },
  stop: {
    title: 'Stop the export?',
    body: 'No file will be saved.',
    stay: 'Keep exporting',
    leave: 'Stop export',
  },
});

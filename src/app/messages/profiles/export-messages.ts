import { language } from '#app/lib/locale.ts';
import { defineMessages, plural } from '#app/messages/define-messages.ts';

const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

export const exportMessages = defineMessages({
  title: 'Export profiles',
  everything: 'All profiles in this portal, across all pages.',
  matching: 'All matching profiles, across all pages:',
  format: 'Format',
  formats: { csv: 'CSV', ndjson: 'NDJSON' },
  hints: {
    csv: 'For spreadsheets and “npm run import”. Includes manually assigned groups only. Unknown values are blank, and formula-like cells are escaped.',
    ndjson: 'For programs: one profile per line, exactly as the service sends it.',
  },
  streamed: 'Rows are written to a file you choose.',
  collected: 'Downloads when complete (about 0.5 MB per 1,000 profiles).',
  start: 'Export',
  soFar: (number: number) => `${plural(number, 'profile', 'profiles')} so far`,
  inMemory: (bytes: number) => `${megabytes.format(bytes / 1e6)} MB in memory until complete`,
  unreadable: (number: number) =>
    `${plural(number, 'row', 'rows')} couldn’t be read and ${number === 1 ? 'was' : 'were'} skipped.`,
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

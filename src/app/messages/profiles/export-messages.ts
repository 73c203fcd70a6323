import { language } from '#app/lib/locale.ts';
import { defineMessages, plural } from '#app/messages/define-messages.ts';

const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

export const exportMessages = defineMessages({
  title: 'Export profiles',
  everything: 'All profiles of this portal, on all pages.',
  matching: 'The profiles on all pages that match:',
  format: 'Format',
  formats: { csv: 'CSV', ndjson: 'NDJSON' },
  hints: {
    csv: 'For spreadsheets and “npm run import”. Groups are those assigned by hand; what is unknown is blank. An apostrophe goes before what a spreadsheet would take for a formula.',
    ndjson: 'For programs: one profile a line, with everything the service sends, as it sends it.',
  },
  streamed: 'You choose a file, and the rows are written to it as they come.',
  collected:
    'The rows are kept in memory until all are there, and are downloaded then: about half a megabyte for 1,000 profiles.',
  start: 'Export',
  running: 'Exporting…',
  soFar: (number: number) => `${plural(number, 'profile', 'profiles')} so far`,
  inMemory: (bytes: number) => `${megabytes.format(bytes / 1e6)} MB kept in memory until done`,
  unreadable: (number: number) =>
    `${plural(number, 'row', 'rows')} could not be read and ${number === 1 ? 'is' : 'are'} left out.`,
  done: (number: number) => `Done: ${plural(number, 'profile', 'profiles')} exported.`,
  file: {
    title: 'The file could not be written',
    body: 'Perhaps the disk is full, or the file is open elsewhere. Export again to another place.',
  },
  stop: {
    title: 'Stop the export?',
    body: 'It is not finished. No file will be left.',
    stay: 'Go on exporting',
    leave: 'Stop',
  },
});

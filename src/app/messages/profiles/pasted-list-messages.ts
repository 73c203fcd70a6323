import { defineMessages, plural, formatNumber } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');

export const pastedListMessages = defineMessages({
  title: 'Select from a list',
  label: 'Emails or IDs',
  hint: 'Paste emails or IDs, one per line or separated by commas, semicolons or tabs. You can also paste recipients from an email, or a table with a column of emails or IDs.',
  placeholder: 'ada@acme.example\ncpr_…',
  selectFile: 'Select a file…',
  dropHint: 'or drop one here',
  limit: (most: number) => `Up to ${formatNumber(most)} at a time.`,
  nothing: 'Add at least one email or ID',
  tooMany: (number: number, most: number) =>
    `${plural(number, 'entry', 'entries')}. The limit is ${formatNumber(most)}.`,
  entries: (number: number) => plural(number, 'email or ID', 'emails or IDs'),
  columnNamed: (name: string) => `from column “${name}”`,
  columnNumber: (number: number) => `from column ${number}`,
  duplicates: (number: number) => `${plural(number, 'duplicate', 'duplicates')} ignored`,
  unrecognized: (number: number) =>
    `${plural(number, 'text isn’t an email or ID and is left out', 'texts aren’t emails or IDs and are left out')}: `,
  unrecognizedMore: (number: number) => `${formatNumber(number)} more`,
  fileTooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
  fileUnreadable: 'The file couldn’t be read.',
  fileNotText: 'The file isn’t a text file. Save it as CSV or plain text, then try again.',
  lookUp: 'Look up',
});

export const lookupMessages = defineMessages({
  soFar: (number: number, all: number) => `${formatNumber(number)} of ${formatNumber(all)} looked up`,
  reading: (number: number) => `Searching the whole portal: ${profiles(number)} so far`,
  results: {
    found: (number: number) => `${formatNumber(number)} found`,
    ambiguous: (number: number) => `${formatNumber(number)} ambiguous`,
    missing: (number: number) => `${formatNumber(number)} not found`,
    open: (number: number) => `${formatNumber(number)} not looked up`,
  },
  filter: 'Show',
  filters: { all: 'All', found: 'Found', ambiguous: 'Ambiguous', missing: 'Not found' },
  list: 'Results',
  none: 'No results',
  missing: 'Not found in this portal',
  refused: 'Not found: email not accepted by the service',
  open: 'Not looked up yet',
  several: (number: number) => `${formatNumber(number)} profiles: select one`,
  selectFor: (entry: string) => `Profile for ${entry}`,
  ambiguousHint: 'Some emails belong to several profiles. Select one for each of them.',
  copyMissing: 'Copy entries not found',
  change: 'Edit list',
  select: (number: number) => (number === 0 ? 'Select profiles' : `Select ${profiles(number)}`),
  nobody: 'No profiles found',
  leave: {
    title: 'Discard results?',
    body: 'Nothing has been selected yet.',
    stay: 'Keep results',
    leave: 'Discard results',
  },
});

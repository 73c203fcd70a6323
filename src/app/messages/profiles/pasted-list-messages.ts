import { defineMessages, plural } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');
const numbers = (number: number) => plural(number, '', '').trim();

export const pastedListMessages = defineMessages({
  title: 'Choose from a list',
  label: 'Emails or IDs',
  hint: 'Emails, profile IDs or consumer IDs, between line breaks, commas, semicolons or tabs. Or a table, such as a CSV file, with a column of them.',
  placeholder: 'ada@acme.example\ncpr_…',
  selectFile: 'Choose a file…',
  dropHint: 'or drop it on the field',
  limit: (most: number) =>
    `Up to ${numbers(most)} at a time. Of a short list each takes a request or two; for a long one the whole portal is read, if that is less.`,
  nothing: 'There is no email and no ID in the list yet',
  tooMany: (number: number, most: number) =>
    `These are ${numbers(number)}. Up to ${numbers(most)} can be looked up at a time.`,
  entries: (number: number) => plural(number, 'email or ID', 'emails or IDs'),
  columnNamed: (name: string) => `from the column “${name}”`,
  columnNumber: (number: number) => `from column ${number}`,
  duplicates: (number: number) =>
    number === 1 ? '1 is there twice and counts once' : `${numbers(number)} are repeated and count once`,
  fileTooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
  fileUnreadable: 'The file could not be read.',
  lookUp: 'Look up',
});

export const lookupMessages = defineMessages({
  soFar: (number: number, all: number) => `${numbers(number)} of ${numbers(all)} looked up`,
  reading: (number: number) => `Reading the whole portal, ${profiles(number)} so far`,
  results: {
    found: (number: number) => `${numbers(number)} found`,
    ambiguous: (number: number) => `${numbers(number)} ambiguous`,
    missing: (number: number) => `${numbers(number)} not found`,
    open: (number: number) => `${numbers(number)} not looked up`,
  },
  stop: 'Stop',
  resume: 'Go on',
  filter: 'Show',
  filters: { all: 'All', found: 'Found', ambiguous: 'Ambiguous', missing: 'Not found' },
  list: 'Looked up',
  none: 'None',
  missing: 'Not found in this portal',
  open: 'Not looked up yet',
  several: (number: number) => `${numbers(number)} profiles: choose one`,
  selectFor: (entry: string) => `Profile for ${entry}`,
  ambiguousHint: 'An ambiguous email is not selected until you choose whom it means.',
  copyMissing: 'Copy those not found',
  change: 'Change the list',
  select: (number: number) => `Select ${profiles(number)}`,
  nobody: 'Nobody was found',
  leave: {
    title: 'Close the list?',
    body: 'What was looked up is not selected yet, and will be lost.',
    stay: 'Keep it open',
    leave: 'Close',
  },
});

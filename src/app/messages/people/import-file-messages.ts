import { defineMessages, formatNumber, plural } from '#app/messages/define-messages.ts';

const elsewhere = (isEmbedded: boolean) =>
  isEmbedded ? 'Split it, or import it on the server with “npm run import”.' : 'Split it.';

/** Messages of the step that reads a file and its columns. */
export const importFileMessages = defineMessages({
  intro:
    'Invite or add people from a table with their emails, names and groups. Nothing changes before you have seen what would happen.',
  source: 'Table',
  selectFile: 'Select a file…',
  dropHint: 'CSV or text, up to 20 MB and 50,000 rows. You can also drop it here.',
  paste: 'Or paste a table',
  pasteHint: 'Copy it from a spreadsheet, with the first line naming the columns.',
  readPasted: 'Read table',
  nothingPasted: 'Paste a table, or select a file',
  reading: 'Reading…',
  pastedTable: 'Pasted table',
  workbook:
    'This is a workbook. In your spreadsheet program, save the sheet as CSV (UTF-8), or copy its cells and paste them here.',
  json: 'This is JSON. Use a CSV file: an export of this dashboard can be one.',
  noText: 'The file isn’t a text file. Save it as CSV, then try again.',
  unreadable: 'The file couldn’t be read.',
  empty: 'There are no rows.',
  tooLarge: (megabytes: number, isEmbedded: boolean) =>
    `The file is larger than ${megabytes} MB. ${elsewhere(isEmbedded)}`,
  tooManyRows: (rows: number, most: number, isEmbedded: boolean) =>
    `${plural(rows, 'row', 'rows')} are more than the limit of ${formatNumber(most)}. ${elsewhere(isEmbedded)}`,
  rows: (number: number) => plural(number, 'row', 'rows'),
  columns: 'Columns',
  column: 'Column',
  examples: 'First values',
  meaning: 'Import as',
  columnNumber: (number: number) => `Column ${formatNumber(number)}`,
  meaningOf: (column: string) => `Import column ${column} as`,
  meanings: {
    email: 'Email',
    name: 'Name',
    given_name: 'Given name',
    family_name: 'Family name',
    groups: 'Groups',
    group_ids: 'Group IDs',
    none: 'Don’t import',
  },
  notSettable: 'The service has no way to set statuses or pictures, so these columns aren’t imported.',
  namePartsHint: 'Names in two columns are joined, such as “Ada” and “Lovelace” to “Ada Lovelace”.',
  groupsHint: 'Several groups are separated by semicolons.',
  noEmail: 'Choose the column with the emails',
  twice: (meaning: string) => `Two columns are imported as ${meaning}`,
  unpairedNamePart: 'Choose the column with the other part of the names, or import this part as Name',
  check: 'Check rows',
  checking: 'Checking…',
  change: 'Use another file',
});

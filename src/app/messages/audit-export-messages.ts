import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const auditExportMessages = defineMessages({
  button: 'Export CSV',
  title: 'Export audit log',
  what: 'All matching entries, across all pages. Each entry has a line of its own, and formula-like cells are escaped.',
  nothing: 'There are no entries to export',
  soFar: (number: number) => `${plural(number, 'entry', 'entries')} so far`,
  done: (number: number) => `Exported ${plural(number, 'entry', 'entries')}.`,
});

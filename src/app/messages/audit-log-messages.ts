import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Messages of the audit log, wherever it is shown. */
export const auditLogMessages = defineMessages({
  title: 'Audit log',
  table: 'Audit entries',
  loading: 'Loading audit log',
  none: 'No changes yet',
  more: 'Show earlier changes',
  all: 'View in audit log',
  when: 'When',
  who: 'Changed by',
  what: 'Change',
  target: 'Target',
  outcome: 'Outcome',
  any: 'All',
  outcomes: { done: 'Done', refused: 'Refused', unknown: 'Unknown' },
  hints: {
    done: 'The service confirmed this change.',
    refused: (code: string) => `The service refused this change: ${code}.`,
    unknown: 'No clear response. The change may or may not have been made.',
  },
  actions: {
    assignGroups: (groups: string) => `Assigned ${groups}`,
    unassignGroups: (groups: string) => `Removed ${groups}`,
    createGroup: () => 'Created the group',
    updateGroup: () => 'Updated the group',
    archiveGroup: () => 'Archived the group',
  },
  groups: (names: string, others: number) =>
    others > 0 ? `${names} and ${plural(others, 'more group', 'more groups')}` : names,
  noGroups: 'no groups',
  region: 'Filter audit log',
  person: 'Changed by',
  clearPerson: 'Clear name',
  since: 'From',
  until: 'To',
  notADay: (field: string, text: string) => `${field}: “${text}” isn’t a date, so it’s ignored.`,
  profile: 'Profile',
  size: 'Entries per page',
  shown: (number: number) => `${plural(number, 'entry', 'entries')} shown`,
  empty: {
    title: 'No changes yet',
    body: 'Group changes made through this server appear here, with who made them.',
  },
  noMatch: { title: 'No matching changes', body: 'Try other filters, or clear them.' },
});

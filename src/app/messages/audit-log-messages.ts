import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** The record of changes, wherever it is shown. */
export const auditLogMessages = defineMessages({
  title: 'Changes',
  table: 'Recorded changes',
  history: 'History',
  loading: 'Loading changes',
  loadingHistory: 'Loading the history',
  none: 'Nothing was changed here',
  more: 'Show earlier changes',
  all: 'All changes of this profile',
  when: 'When',
  who: 'Who',
  what: 'What',
  target: 'Profile or group',
  outcome: 'Outcome',
  any: 'All',
  outcomes: { done: 'Done', refused: 'Refused', unknown: 'Unknown' },
  hints: {
    done: 'The service did it.',
    refused: (code: string) => `The service refused it: ${code}.`,
    unknown: 'No clear answer came back. It may have been done or not.',
  },
  actions: {
    assignGroups: (groups: string) => `Assigned ${groups}`,
    unassignGroups: (groups: string) => `Removed ${groups}`,
    createGroup: () => 'Created a group',
    updateGroup: () => 'Changed the group',
    archiveGroup: () => 'Archived the group',
  },
  groups: (names: string, others: number) =>
    others > 0 ? `${names} and ${plural(others, 'more group', 'more groups')}` : names,
  noGroups: 'no group',
  from: (who: string, address: string) => `${who} from ${address}`,
  region: 'Filter the changes',
  person: 'Person',
  clearPerson: 'Clear person',
  since: 'From',
  until: 'To',
  profile: 'Profile',
  size: 'Changes per page',
  shown: (number: number) => `${plural(number, 'change', 'changes')} shown`,
  empty: {
    title: 'No changes yet',
    body: 'Every change of groups that is made through this server is kept here, with who made it.',
  },
  noMatch: { title: 'Nothing matches', body: 'No recorded change fits these filters together.' },
});

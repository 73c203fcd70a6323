import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Messages of the list of groups. */
export const groupListMessages = defineMessages({
  title: 'Groups',
  table: 'Groups',
  loading: 'Loading groups',
  shown: (number: number) => `${plural(number, 'group', 'groups')} shown`,
  size: 'per page',
  region: 'Filters',
  search: 'Search name, description or ID',
  clearSearch: 'Clear search',
  status: 'Status',
  statuses: { active: 'Active', archived: 'Archived' },
  name: 'Name',
  description: 'Description',
  type: 'Type',
  types: { default: 'Default', sso: 'SSO', manual: 'Manual' },
  typeHints: {
    default: 'Everyone in the portal has it',
    sso: 'Managed by your identity provider',
    manual: 'Assigned to people',
  },
  created: 'Created',
  create: 'New group',
  none: { title: 'No groups yet', body: 'Groups say what people have access to. Create the first one.' },
  noMatch: { title: 'No matching groups', body: 'Change or clear the search and the status.' },
});

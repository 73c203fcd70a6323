import { defineMessages } from '#app/messages/define-messages.ts';

export const filterMessages = defineMessages({
  region: 'Search and filters',
  search: 'Search name, email or ID',
  clearSearch: 'Clear search',
  status: 'Status',
  statusAll: 'All',
  group: 'Group',
  loadingGroup: 'Loading groups',
  groupAll: 'Any group',
  active: 'Active filters',
  clearAll: 'Clear filters',
  searchChip: 'Search',
  display: 'Columns and density',
  views: 'Views',
  view: (name: string) => `View: ${name}`,
  viewChanged: 'changed',
  remove: (what: string) => `Remove filter ${what}`,
});

import { defineMessages, plural, isolate } from '#app/messages/define-messages.ts';

export const paletteMessages = defineMessages({
  open: 'Search or jump to…',
  keys: { apple: '⌘K', other: 'Ctrl K' },
  label: 'Command palette',
  search: 'Search profiles, groups and commands',
  sections: {
    profiles: 'Profiles',
    screens: 'Go to',
    filter: 'Filter the list',
    order: 'Order of the list',
    selection: 'Selection',
    views: 'Views',
    groups: 'Only members of',
    portals: 'Go to portal',
    theme: 'Theme',
  },
  anyStatus: 'Any status',
  active: 'Only active',
  invited: 'Only invited',
  clear: 'Clear search and filters',
  nothingToClear: 'Nothing is filtered',
  current: 'Current',
  searching: 'Searching…',
  found: (number: number) => plural(number, 'result', 'results'),
  none: (text: string) => `Nothing matches “${isolate(text)}”`,
  noSuchId: 'This portal has no profile with this ID',
});

import { defineMessages, plural, isolate } from '#app/messages/define-messages.ts';

export const paletteMessages = defineMessages({
  open: 'Search or jump to…',
  keys: { apple: '⌘K', other: 'Ctrl K' },
  label: 'Command palette',
  search: 'Search profiles, groups and commands',
  sections: {
    profiles: 'Profiles',
    screens: 'Go to',
    filter: 'Filters',
    order: 'Sort',
    selection: 'Selection',
    views: 'Views',
    groups: 'Filter by group',
    portals: 'Go to portal',
    theme: 'Theme',
  },
  anyStatus: 'Any status',
  active: 'Active only',
  invited: 'Invited only',
  clear: 'Clear filters',
  nothingToClear: 'No filters applied',
  current: 'Current',
  searching: 'Searching…',
  found: (number: number) => plural(number, 'result', 'results'),
  none: (text: string) => `No results for “${isolate(text)}”`,
  noSuchId: 'No profile in this portal has this ID',
});

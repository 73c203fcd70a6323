import { defineMessages } from '#app/messages/define-messages.ts';

export const shortcutMessages = defineMessages({
  title: 'Keyboard shortcuts',
  sections: { anywhere: 'Anywhere', list: 'In the list', profile: 'In a profile' },
  actions: {
    help: 'Keyboard shortcuts',
    palette: 'Command palette',
    search: 'Search',
    group: 'Filter by group',
    down: 'Next row',
    up: 'Previous row',
    open: 'Open the profile',
    select: 'Select the profile',
    next: 'Next profile',
    previous: 'Previous profile',
    assign: 'Assign groups',
    close: 'Close',
  },
  or: 'or',
  keyLabels: {
    'Control+k': 'Ctrl K',
    'Meta+k': '⌘ K',
    ArrowDown: '↓',
    ArrowUp: '↑',
    Escape: 'Esc',
  },
  single: 'Single keys',
  singleHint: 'Off, only Enter, Esc, Ctrl K and ⌘ K act. This browser remembers it.',
});

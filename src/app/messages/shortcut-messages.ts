import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages of the list of shortcuts, which loads when it opens. */
export const shortcutMessages = defineMessages({
  sections: { anywhere: 'Anywhere', list: 'In the list', profile: 'In a profile' },
  actions: {
    help: 'Keyboard shortcuts',
    palette: 'Command palette',
    submit: 'Save, or start a job',
    notifications: 'Go to notifications, such as to undo',
    search: 'Search',
    group: 'Filter by group',
    down: 'Next row',
    up: 'Previous row',
    open: 'Open profile',
    select: 'Select profile',
    next: 'Next profile',
    previous: 'Previous profile',
    assign: 'Assign groups',
    switch: 'Go between list and profile',
    close: 'Close',
  },
  or: 'or',
  keyLabels: {
    'Control+k': 'Ctrl K',
    'Meta+k': '⌘ K',
    'Control+Enter': 'Ctrl Enter',
    'Meta+Enter': '⌘ Enter',
    ArrowDown: '↓',
    ArrowUp: '↑',
    Escape: 'Esc',
  },
  single: 'Single-key shortcuts',
  singleHint: 'When off, only Enter, Esc, F6 and keys with Ctrl or ⌘ work. Saved in this browser.',
});

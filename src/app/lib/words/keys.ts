import { catalogue } from '#app/lib/words/catalogue.ts';

export const keyWords = catalogue({
  title: 'Keyboard shortcuts',
  sections: { anywhere: 'Anywhere', list: 'In the list', profile: 'In a profile' },
  does: {
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
  signs: {
    'Control+k': 'Ctrl K',
    'Meta+k': '⌘ K',
    ArrowDown: '↓',
    ArrowUp: '↑',
    Escape: 'Esc',
  },
  single: 'Single keys',
  singleHint: 'Off, only Enter, Esc, Ctrl K and ⌘ K act. This browser remembers it.',
});

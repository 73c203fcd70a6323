import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages of the palette's button and of its field, which is there before its code. */
export const paletteMessages = defineMessages({
  open: 'Search or jump to…',
  keys: { apple: '⌘K', other: 'Ctrl K' },
  label: 'Command palette',
  search: 'Search profiles, groups and commands',
});

import { defineMessages, isolate } from '#app/messages/define-messages.ts';

export const selectionMessages = defineMessages({
  row: (name: string) => `Select ${isolate(name)}`,
  page: 'Select all profiles on this page',
});

import { defineMessages } from '#app/messages/define-messages.ts';

export const listActionMessages = defineMessages({
  select: 'Select',
  export: 'Export',
  share: 'Share',
});

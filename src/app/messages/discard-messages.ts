import { defineMessages } from '#app/messages/define-messages.ts';

/** Asked before a dialog closes with what was entered in it. */
export const discardMessages = defineMessages({
  title: 'Discard what you entered?',
  body: 'Nothing of it has been saved or sent.',
  stay: 'Keep editing',
  leave: 'Discard',
});

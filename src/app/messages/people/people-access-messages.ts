import { defineMessages } from '#app/messages/define-messages.ts';

/** Why a viewer cannot add, invite or delete people. */
export const peopleAccessMessages = defineMessages({
  viewer: 'You have view-only access: you can’t add, invite or delete people.',
});

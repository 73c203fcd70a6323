import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages of the button that adds people. */
export const addPeopleMessages = defineMessages({ button: 'Add people' });

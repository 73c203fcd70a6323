import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages of the button of a task. */
export const taskMessages = defineMessages({ stop: 'Stop', resume: 'Continue' });

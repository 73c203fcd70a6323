import { defineMessages } from '#app/messages/define-messages.ts';

export const accountMessages = defineMessages({ signedIn: (name: string) => `Signed in as ${name}` });

import { defineMessages } from '#app/messages/define-messages.ts';

export const shortcutsHelpMessages = defineMessages({ title: 'Keyboard shortcuts' });

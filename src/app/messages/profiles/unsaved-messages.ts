import { defineMessages } from '#app/messages/define-messages.ts';

export const unsavedMessages = defineMessages({
  unsaved: {
    title: 'Discard unsaved changes?',
    body: 'You have picked groups that are not saved yet.',
    stay: 'Keep editing',
    leave: 'Discard changes',
  },
  saving: {
    title: 'The groups are being saved',
    body: 'Wait, and you leave as soon as they are saved. Or leave now: the save goes on, and you are told if it fails.',
    stay: 'Stay here',
    leave: 'Leave now',
  },
});

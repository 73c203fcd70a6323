import { defineMessages } from '#app/messages/define-messages.ts';

export const unsavedMessages = defineMessages({
  save: 'Save',
  saveAndContinue: 'Save and continue',
  unsaved: {
    title: 'Discard unsaved changes?',
    body: 'Your group changes aren’t saved.',
    stay: 'Keep editing',
    leave: 'Discard changes',
  },
  saving: {
    title: 'Saving groups…',
    body: 'You’ll leave once they’re saved. You can also leave now; you’ll be told if saving fails.',
    stay: 'Stay here',
    leave: 'Leave now',
  },
});

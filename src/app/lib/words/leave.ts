import { catalogue } from '#app/lib/words/catalogue.ts';

export const leaveWords = catalogue({
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

import { defineMessages, plural } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');

/** The ways to choose many profiles, as buttons and the palette name them. */
export const bulkSelectMessages = defineMessages({
  button: 'Select profiles',
  matching: 'Select all that match',
  everyone: 'Select all profiles',
  fromList: 'Choose from a list…',
});

export const selectMatchingMessages = defineMessages({
  everyone: 'All profiles of this portal, on all pages.',
  matching: 'The profiles on all pages that match:',
  soFar: (number: number) => `${profiles(number)} found so far`,
  stopped: (number: number) => `Stopped at ${profiles(number)}. Nothing is selected yet.`,
  failed: (number: number) => `${profiles(number)} found before it failed. Nothing is selected yet.`,
  done: (number: number) => `${profiles(number)} selected`,
  none: 'Nothing matches, so nothing is selected',
  unreadable: (number: number) =>
    `${plural(number, 'row', 'rows')} could not be read and ${number === 1 ? 'is' : 'are'} not selected.`,
  frozen: 'They stay selected as they are now, whatever changes later.',
  inexact:
    'The list was read page by page, oldest first: a profile that was created, changed or deleted meanwhile may be missing, or selected as it was before.',
  stop: 'Stop',
  resume: 'Go on',
  discard: 'Select nothing',
  keep: (number: number) => `Keep the ${plural(number, 'found', 'found')}`,
  leave: {
    title: 'Stop selecting?',
    body: 'Not all that match are found yet, and nothing is selected so far.',
    stay: 'Go on selecting',
    leave: 'Select nothing',
  },
});

/** Of what was selected as a whole. */
export const matchedSelectionMessages = defineMessages({
  whole: (number: number, time: string) => `${profiles(number)} matched at ${time}`,
  part: (number: number, time: string) => `The oldest ${profiles(number)} of those that matched at ${time}`,
});

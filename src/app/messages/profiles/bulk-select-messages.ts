import { defineMessages, plural, formatNumber } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');

/** Labels of the bulk selection strategies, for buttons and the palette. */
export const bulkSelectMessages = defineMessages({
  matching: 'Select all matching profiles',
  everyone: 'Select all profiles',
  fromList: 'Select from a list…',
});

export const selectMatchingMessages = defineMessages({
  everyone: 'All profiles in this portal, across all pages.',
  matching: 'All matching profiles, across all pages:',
  soFar: (number: number) => `${profiles(number)} found so far`,
  stopped: (number: number) => `Stopped at ${profiles(number)}. Nothing is selected yet.`,
  failed: (number: number) => `Failed after ${profiles(number)}. Nothing is selected yet.`,
  done: (number: number) => `${profiles(number)} selected`,
  none: 'No matching profiles',
  noneAtAll: 'No profiles yet',
  frozen: 'Later changes don’t affect this selection.',
  inexact: 'Profiles that changed during the search may be missing or out of date.',
  stop: 'Stop',
  resume: 'Continue',
  discard: 'Cancel',
  keep: (number: number) => `Select the ${formatNumber(number)} found`,
  leave: {
    title: 'Stop the search?',
    body: 'It isn’t finished, and nothing is selected yet.',
    stay: 'Keep searching',
    leave: 'Stop searching',
  },
});

/** Messages about a list that was selected as a whole. */
export const matchedSelectionMessages = defineMessages({
  whole: (number: number, time: string) => `${profiles(number)} matched at ${time}`,
  part: (number: number, time: string) => `Oldest ${profiles(number)} that matched at ${time}`,
});

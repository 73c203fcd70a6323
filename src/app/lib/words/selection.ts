import { catalogue, count, isolate } from '#app/lib/words/catalogue.ts';

export const selectionWords = catalogue({
  column: 'Selected',
  row: (name: string) => `Select ${isolate(name)}`,
  page: 'Select all profiles on this page',
});

/** Of the bar and the list, which come with the first selected profile. */
export const selectedWords = catalogue({
  bar: 'Selection',
  count: (number: number) => `${count(number, 'profile', 'profiles')} selected`,
  none: 'Nothing is selected',
  show: 'Show',
  showLabel: 'Show selected profiles',
  title: 'Selected profiles',
  remove: (name: string) => `Remove ${isolate(name)} from the selection`,
  copyEmails: 'Copy emails',
  copied: (number: number) => `${count(number, 'email', 'emails')} copied`,
  unknownEmails: (number: number) =>
    `${count(number, 'profile has', 'profiles have')} no known email and ${number === 1 ? 'is' : 'are'} left out.`,
  clear: 'Clear selection',
});

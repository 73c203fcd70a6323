import { defineMessages, isolate, plural } from '#app/messages/define-messages.ts';

/** Messages of the selection bar and list, which load once the page is idle. */
export const selectionBarMessages = defineMessages({
  bar: 'Selection',
  count: (number: number) => `${plural(number, 'profile', 'profiles')} selected`,
  none: 'No profiles selected',
  show: 'Show',
  showLabel: 'Show selected profiles',
  title: 'Selected profiles',
  remove: (name: string) => `Remove ${isolate(name)} from the selection`,
  copyEmails: 'Copy emails',
  copied: (number: number) => `${plural(number, 'email', 'emails')} copied`,
  unknownEmails: (number: number) =>
    `${plural(number, 'profile has', 'profiles have')} no known email and ${number === 1 ? 'is' : 'are'} skipped.`,
  clear: 'Clear selection',
  cleared: (number: number) => `${plural(number, 'profile', 'profiles')} no longer selected`,
  putBack: 'Select again',
});

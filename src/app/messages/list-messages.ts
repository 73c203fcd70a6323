import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Messages that every list shares. */
export const listMessages = defineMessages({
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  unreadable: (number: number) =>
    `${plural(number, 'row', 'rows')} couldn’t be read and ${number === 1 ? 'was' : 'were'} skipped.`,
  pastTheEnd: {
    title: 'Nothing on this page',
    body: 'The list has changed since the link was made.',
  },
});

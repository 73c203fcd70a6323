import { defineMessages } from '#app/messages/define-messages.ts';

/** What is said of a part of the page whose code does not come. */
export const lazyMessages = defineMessages({
  failed: {
    title: 'This could not be loaded',
    body: 'This part of the page did not come from the server. Check the connection, then try again.',
  },
  outdated: {
    title: 'A new version of this page is there',
    body: 'This part of the old one is gone. Reload the page to go on; its address keeps the list as it is.',
  },
  reload: 'Reload',
});

import { defineMessages } from '#app/messages/define-messages.ts';

/** What is said of a part of the page whose code does not come. */
export const lazyMessages = defineMessages({
  failed: {
    title: 'Couldn’t load this part of the page',
    body: 'Check your connection, then try again.',
  },
  outdated: {
    title: 'A new version is available',
    body: 'Reload to continue. Your filters are kept.',
  },
  reload: 'Reload',
});

import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages for code that failed to load. */
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

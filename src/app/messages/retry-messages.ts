import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Messages of work that takes many requests. */
export const retryMessages = defineMessages({
  paused: {
    limit: (seconds: number) => `Rate limit reached. Resuming in ${plural(seconds, 'second', 'seconds')}.`,
    failure: (seconds: number) =>
      `The service returned an error. Retrying in ${plural(seconds, 'second', 'seconds')}.`,
    answer: (seconds: number) =>
      `Some requests got no answer. Checking in ${plural(seconds, 'second', 'seconds')} what came of them.`,
  },
  failed: 'Nothing was lost. Retry to continue.',
});

import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Of work that takes many requests. */
export const retryMessages = defineMessages({
  paused: {
    limit: (seconds: number) =>
      `The service’s limit is reached. It goes on by itself in ${plural(seconds, 'second', 'seconds')}.`,
    failure: (seconds: number) =>
      `The service did not answer as it should. Trying again in ${plural(seconds, 'second', 'seconds')}.`,
  },
  failed: 'Nothing is lost: Retry goes on where it stopped.',
});

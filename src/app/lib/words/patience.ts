import { catalogue, count } from '#app/lib/words/catalogue.ts';

/** Of work that takes many requests. */
export const patienceWords = catalogue({
  paused: {
    limit: (seconds: number) =>
      `The service’s limit is reached. It goes on by itself in ${count(seconds, 'second', 'seconds')}.`,
    failure: (seconds: number) =>
      `The service did not answer as it should. Trying again in ${count(seconds, 'second', 'seconds')}.`,
  },
  failed: 'Nothing is lost: Retry goes on where it stopped.',
});

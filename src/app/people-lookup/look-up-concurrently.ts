import pMap from 'p-map';
import { foregroundConcurrency } from '#app/api/foreground-concurrency.ts';
import type { RetryOptions } from '#app/api/retry.ts';
import type { Pause } from '#app/lib/create-task.ts';

/** The number of consecutive failures after which the remaining items are not tried. */
const maxFailures = foregroundConcurrency;

/**
 * Looks up items, several at a time. A failed one does not hold back the others.
 * @param lookUp must do nothing after the signal has been aborted
 * @throws the last error, after all items were tried or several in a row have failed; or the signal's reason
 */
export async function lookUpConcurrently<Item>(
  items: readonly Item[],
  run: Pick<RetryOptions, 'signal' | 'onPause'>,
  lookUp: (item: Item, options: RetryOptions) => Promise<void>,
): Promise<void> {
  const giveUp = new AbortController();
  const signal = AbortSignal.any([run.signal, giveUp.signal]);
  const pauses = new Map<Item, Pause>();
  let failures = 0;
  let lastError: unknown;

  async function lookUpOne(item: Item): Promise<void> {
    const onPause = (pause: Pause | undefined) => {
      if (pause) pauses.set(item, pause);
      else pauses.delete(item);
      run.onPause(pauses.values().next().value);
    };
    try {
      await lookUp(item, { signal, onPause });
      failures = 0;
    } catch (error) {
      signal.throwIfAborted();
      lastError = error;
      failures += 1;
      // Requests in flight would fail as well.
      if (failures >= maxFailures) giveUp.abort();
    }
  }

  const looking = pMap(items, lookUpOne, { concurrency: foregroundConcurrency, signal });
  await looking.catch((error: unknown) => Promise.reject(lastError ?? error));
  if (lastError !== undefined) throw lastError;
}

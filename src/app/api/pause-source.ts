import type { ProfileSource } from '#app/api/read-all-profiles.ts';

/** A source that pauses its reading once, after so many batches, unless it has ended. */
export function pauseSource(source: ProfileSource, batches: number, pause: () => void): ProfileSource {
  let left = batches;
  return async function* readUntilPause(options) {
    for await (const batch of source(options)) {
      yield batch;
      // Not reached for a batch that was not processed: it comes once more.
      left -= 1;
      if (left === 0 && batch.hasMore) pause();
    }
  };
}

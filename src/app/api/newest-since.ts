import type { ProfileSource } from '#app/api/read-all-profiles.ts';

/**
 * Reads a source that begins with the newest as far as a time, and the page on which everyone is
 * older. Lists are sorted by ID, so that on the page before, someone created earlier than a time
 * can be followed by someone created later.
 * @param since in milliseconds
 */
export function newestSince(source: ProfileSource, since: number): ProfileSource {
  return async function* readNewest(options) {
    for await (const batch of source(options)) {
      const isPast =
        batch.items.length > 0 && batch.items.every(({ created_at }) => Date.parse(created_at) < since);
      yield { ...batch, hasMore: batch.hasMore && !isPast };
      if (isPast) return;
    }
  };
}

/** Whether what was read since one time has everything since another. */
export function reachesBack(read: number | undefined, wanted: number | undefined): boolean {
  return read === undefined || (wanted !== undefined && read <= wanted);
}

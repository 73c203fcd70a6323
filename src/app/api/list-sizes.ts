import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import type { ProfileSource } from '#app/api/read-all-profiles.ts';
import { maxLimit } from '#contract/paging.ts';

/** Row counts of lists that were read to their end, by filters. The service returns no counts. */
const sizes = new Map<string, number>();

/** Remembers the size of a list once a source has read all of it. */
export function measuredSource(filters: ListProfilesInput, source: ProfileSource): ProfileSource {
  let size = 0;
  return async function* readMeasured(options) {
    if (options.position === undefined) size = 0;
    for await (const batch of source(options)) {
      yield batch;
      // Not reached for a batch that was not processed: it comes once more.
      size += batch.read;
    }
    sizes.set(keyOf(filters), size);
  };
}

/** How many pages a list had when it was last read to its end; undefined if it has not been since the page loaded. */
export function knownPages(filters: ListProfilesInput): number | undefined {
  const size = sizes.get(keyOf(filters));
  return size === undefined ? undefined : Math.max(1, Math.ceil(size / maxLimit));
}

function keyOf({ portal_id, status, consumer_group_id }: ListProfilesInput): string {
  return JSON.stringify([portal_id, status, consumer_group_id]);
}

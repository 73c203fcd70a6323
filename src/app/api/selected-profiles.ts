import pMap from 'p-map';
import { filterSource } from '#app/api/filter-source.ts';
import { foregroundConcurrency } from '#app/api/foreground-concurrency.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { fullProfileClient, matchingProfiles, type ProfileSource } from '#app/api/read-all-profiles.ts';
import { withRetry } from '#app/api/retry.ts';
import { maxLimit } from '#contract/paging.ts';

/** How many are requested at a time. */
const batchSize = 20;

/**
 * Profiles by their IDs, without those that no longer exist. A few take a request each; for more, all pages are read,
 * newest first, until everyone is found.
 */
export function selectedProfiles(portal_id: string, ids: readonly string[]): ProfileSource {
  return ids.length > maxLimit ? foundProfiles(portal_id, ids) : requestedProfiles(portal_id, ids);
}

function requestedProfiles(portal_id: string, ids: readonly string[]): ProfileSource {
  return async function* readEach({ position, ...retryOptions }) {
    const { signal } = retryOptions;
    const read = async (consumer_profile_id: string) => {
      const request = () => fullProfileClient.getProfile({ portal_id, consumer_profile_id }, { signal });
      try {
        return [await withRetry(request, retryOptions)];
      } catch (error) {
        if (isNotFound(error)) return [];
        throw error;
      }
    };
    for (let start = position ? ids.indexOf(position.after) + 1 : 0; start < ids.length; start += batchSize) {
      const batch = ids.slice(start, start + batchSize);
      const items = (await pMap(batch, read, { concurrency: foregroundConcurrency, signal })).flat();
      yield {
        items,
        read: items.length,
        readAt: Date.now(),
        unreadable: 0,
        position: { after: batch.at(-1) ?? '', lastPage: [] },
        hasMore: start + batchSize < ids.length,
      };
    }
  };
}

function foundProfiles(portal_id: string, ids: readonly string[]): ProfileSource {
  const missing = new Set(ids);
  const wanted = new Set(ids);
  const source = filterSource(matchingProfiles({ portal_id }, 'desc'), ({ id }) => wanted.has(id));
  return async function* readUntilFound(options) {
    for await (const batch of source(options)) {
      yield batch;
      for (const { id } of batch.items) missing.delete(id);
      if (missing.size === 0) return;
    }
  };
}

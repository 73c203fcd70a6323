import pMap from 'p-map';
import { client } from '#app/api/api-client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Leaves room for the requests of the rest of the page. */
const maxConcurrency = 4;

/**
 * Refetches profiles and skips those that no longer exist.
 * @param onRead called with each profile
 * @throws the error of the last attempt, or the signal's reason
 */
export async function reloadProfiles(
  portal_id: string,
  ids: readonly string[],
  onRead: (profile: ReceivedProfile) => void,
  retryOptions: RetryOptions,
): Promise<void> {
  const read = async (consumer_profile_id: string) => {
    const { signal } = retryOptions;
    const request = () => client.getProfile({ portal_id, consumer_profile_id }, { signal });
    try {
      onRead(await withRetry(request, retryOptions));
    } catch (error) {
      if (!(error instanceof Error && isNotFound(error))) throw error;
    }
  };
  await pMap(ids, read, { concurrency: maxConcurrency, signal: retryOptions.signal });
}

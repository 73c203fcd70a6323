import pMap from 'p-map';
import { client } from '#app/api/api-client.ts';
import { foregroundConcurrency } from '#app/api/foreground-concurrency.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Refetches profiles.
 * @param onRead called with each profile
 * @returns the IDs of those that no longer exist
 * @throws the error of the last attempt, or the signal's reason
 */
export async function reloadProfiles(
  portal_id: string,
  ids: readonly string[],
  onRead: (profile: ReceivedProfile) => void,
  retryOptions: RetryOptions,
): Promise<string[]> {
  const deleted: string[] = [];
  const read = async (consumer_profile_id: string) => {
    const { signal } = retryOptions;
    const request = () => client.getProfile({ portal_id, consumer_profile_id }, { signal });
    try {
      onRead(await withRetry(request, retryOptions));
    } catch (error) {
      if (!isNotFound(error)) throw error;
      deleted.push(consumer_profile_id);
    }
  };
  await pMap(ids, read, { concurrency: foregroundConcurrency, signal: retryOptions.signal });
  return deleted;
}

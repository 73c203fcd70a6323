import pMap from 'p-map';
import { client } from '#app/api/api-client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** How many at the same time: the rest of the page asks too. */
const maxConcurrency = 4;

/**
 * Reads profiles anew. One that is gone is passed over.
 * @param onRead told of each as it comes
 * @throws what the last try threw, or the signal's reason
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

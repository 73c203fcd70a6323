import pMap from 'p-map';
import { client } from '#app/api/client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { askPatiently, type PatienceOptions } from '#app/api/patience.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** How many at the same time: the rest of the page asks too. */
const concurrency = 4;

/**
 * Reads profiles anew. One that is gone is passed over.
 * @param onRead told of each as it comes
 * @throws what the last try threw, or the signal's reason
 */
export async function readProfiles(
  portal_id: string,
  ids: readonly string[],
  onRead: (profile: ReceivedProfile) => void,
  patience: PatienceOptions,
): Promise<void> {
  const read = async (consumer_profile_id: string) => {
    const { signal } = patience;
    const ask = () => client.getProfile({ portal_id, consumer_profile_id }, { signal });
    try {
      onRead(await askPatiently(ask, patience));
    } catch (error) {
      if (!(error instanceof Error && isNotFound(error))) throw error;
    }
  };
  await pMap(ids, read, { concurrency, signal: patience.signal });
}

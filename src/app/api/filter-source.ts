import type { ProfileSource } from '#app/api/read-all-profiles.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Those profiles of a source that match, in batches that tell how many were read for them. */
export function filterSource(
  source: ProfileSource,
  matches: (profile: ReceivedProfile) => boolean,
): ProfileSource {
  return async function* readMatching(options) {
    for await (const batch of source(options)) yield { ...batch, items: batch.items.filter(matches) };
  };
}

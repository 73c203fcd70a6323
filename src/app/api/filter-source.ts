import type { ProfileSource } from '#app/api/read-all-profiles.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Those profiles of a source that match. Each batch keeps the count of rows read for it. */
export function filterSource(
  source: ProfileSource,
  matches: (profile: ReceivedProfile) => boolean,
): ProfileSource {
  return async function* readMatching(options) {
    for await (const batch of source(options)) yield { ...batch, items: batch.items.filter(matches) };
  };
}

import type { RetryOptions } from '#app/api/retry.ts';
import { matchingProfiles } from '#app/api/read-all-profiles.ts';
import { type FoundProfiles, toSelectedProfile } from '#app/people-lookup/look-up-entry.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';
import { maxLimit } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** How many lookups take about as long as reading one page of the portal. */
const lookUpsPerPage = 10;

interface LookUpByTraversalOptions extends RetryOptions {
  /** Called after each page with the number of profiles read so far. */
  onRead: (count: number) => void;
}

/**
 * Looks up many entries by reading the whole portal. For a long list this takes far fewer requests.
 * @returns the profiles that each entry names, undefined where it could name a profile that cannot be read; undefined
 * instead of the array if the list is too short or the portal too large for this to pay off
 * @throws the error of the last attempt, or the signal's reason
 */
export async function lookUpByTraversal(
  portal_id: string,
  entries: readonly string[],
  { onRead, ...retryOptions }: LookUpByTraversalOptions,
): Promise<(FoundProfiles | undefined)[] | undefined> {
  if (entries.length < maxLimit) return undefined;
  const maxRead = (entries.length / lookUpsPerPage) * maxLimit;
  const wanted = new Set(entries.map(entryKey));
  const byId = new Map<string, FoundProfiles>();
  const byKey = new Map<string, FoundProfiles>();
  let count = 0;
  let isComplete = true;
  const pages = matchingProfiles({ portal_id })({ ...retryOptions, position: undefined });
  for await (const { items, unreadable } of pages) {
    if (count >= maxRead) return undefined;
    for (const item of items) {
      const one = toSelectedProfile(item);
      if (wanted.has(item.id)) byId.set(item.id, [one]);
      for (const key of entryKeysOf(item).filter((key) => wanted.has(key))) addFound(byKey, key, one);
    }
    count += items.length + unreadable;
    isComplete &&= unreadable === 0;
    onRead(count);
  }
  const notFound = isComplete ? [] : undefined;
  return entries.map((entry) => byId.get(entry) ?? byKey.get(entryKey(entry)) ?? notFound);
}

/** The entries that name a profile, besides its own id. */
function entryKeysOf({ email, consumer_id }: ReceivedProfile): string[] {
  return email ? [consumer_id, entryKey(email)] : [consumer_id];
}

function addFound(found: Map<string, FoundProfiles>, key: string, one: SelectedProfile): void {
  found.set(key, [...(found.get(key) ?? []), one]);
}

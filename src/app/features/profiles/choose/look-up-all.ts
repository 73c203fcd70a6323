import type { PatienceOptions } from '#app/api/patience.ts';
import { matchingProfiles } from '#app/api/profile-source.ts';
import { type Found, kindOf, readNow } from '#app/features/profiles/choose/look-up.ts';
import { entryKey } from '#app/features/profiles/choose/read-list.ts';
import type { SelectedProfile } from '#app/list/selection.ts';
import { maxLimit } from '#contract/page.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Reading a page of the portal takes about as long as so many look-ups. */
const lookUpsPerPage = 10;

interface LookUpAllOptions extends PatienceOptions {
  /** Told after each page how many profiles are read. */
  onRead: (count: number) => void;
}

/**
 * Looks up many entries by reading the whole portal, which takes a fraction of the requests where the list is long.
 * @returns whom each entry names, undefined where that may be a profile that cannot be read; undefined for all where the list
 * is short, or the portal turns out too large for it
 * @throws what the last try threw, or the signal's reason
 */
export async function lookUpAll(
  portal_id: string,
  entries: readonly string[],
  { onRead, ...patience }: LookUpAllOptions,
): Promise<(Found | undefined)[] | undefined> {
  if (entries.length < maxLimit) return undefined;
  const mostRead = (entries.length / lookUpsPerPage) * maxLimit;
  const wanted = new Set(entries.map(entryKey));
  const byId = new Map<string, Found>();
  const byKey = new Map<string, Found>();
  let count = 0;
  let isWhole = true;
  const walk = matchingProfiles({ portal_id })({ ...patience, position: undefined });
  for await (const { items, unreadable } of walk) {
    if (count >= mostRead) return undefined;
    for (const item of items) {
      const one = readNow(item);
      if (wanted.has(item.id)) byId.set(item.id, [one]);
      for (const key of keysOf(item).filter((key) => wanted.has(key))) addTo(byKey, key, one);
    }
    count += items.length + unreadable;
    isWhole &&= unreadable === 0;
    onRead(count);
  }
  const nobody = isWhole ? [] : undefined;
  return entries.map((entry) => {
    if (!kindOf(entry)) return [];
    return byId.get(entry) ?? byKey.get(entryKey(entry)) ?? nobody;
  });
}

/** What names a profile, beside its own id. */
function keysOf({ email, consumer_id }: ReceivedProfile): string[] {
  const keys = kindOf(consumer_id) === 'id' ? [consumer_id] : [];
  return email && kindOf(email) === 'email' ? [...keys, entryKey(email)] : keys;
}

function addTo(found: Map<string, Found>, key: string, one: SelectedProfile): void {
  found.set(key, [...(found.get(key) ?? []), one]);
}

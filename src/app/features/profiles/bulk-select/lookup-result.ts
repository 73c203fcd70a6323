import type { FoundProfiles } from '#app/people-lookup/look-up-entry.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';

/** The result for an entry; `open` until it has been looked up. */
export type LookupResult = 'found' | 'ambiguous' | 'missing' | 'open';

export function lookupResultOf(found: FoundProfiles | undefined): LookupResult {
  if (!found) return 'open';
  return found.length === 0 ? 'missing' : found.length === 1 ? 'found' : 'ambiguous';
}

export function countLookupResults(
  found: readonly (FoundProfiles | undefined)[],
): Record<LookupResult, number> {
  const counts = { found: 0, ambiguous: 0, missing: 0, open: 0 };
  for (const one of found) counts[lookupResultOf(one)] += 1;
  return counts;
}

/**
 * The profiles that the list names, without duplicates: two entries can name one profile by its email and by its id.
 * @param selectedIds for ambiguous entries, the selected profile id by the entry's index in the list
 */
export function namedProfiles(
  found: readonly (FoundProfiles | undefined)[],
  selectedIds: ReadonlyMap<number, string>,
): SelectedProfile[] {
  const named = found.flatMap((profiles = [], index) =>
    profiles.length === 1
      ? profiles
      : profiles.filter(({ profile }) => profile.id === selectedIds.get(index)),
  );
  return [...new Map(named.map((one) => [one.profile.id, one])).values()];
}

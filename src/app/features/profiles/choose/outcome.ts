import type { Found } from '#app/features/profiles/choose/look-up.ts';
import type { SelectedProfile } from '#app/list/selection.ts';

/** What became of an entry; `open` while it is not looked up. */
export type Outcome = 'found' | 'ambiguous' | 'missing' | 'open';

export function outcomeOf(found: Found | undefined): Outcome {
  if (!found) return 'open';
  return found.length === 0 ? 'missing' : found.length === 1 ? 'found' : 'ambiguous';
}

export function countOutcomes(found: readonly (Found | undefined)[]): Record<Outcome, number> {
  const counts = { found: 0, ambiguous: 0, missing: 0, open: 0 };
  for (const one of found) counts[outcomeOf(one)] += 1;
  return counts;
}

/**
 * Whom the list names, each once, though two entries may name the same: by email and by id.
 * @param choices of the entries that name several, by their place in the list, the id that is meant
 */
export function namedProfiles(
  found: readonly (Found | undefined)[],
  choices: ReadonlyMap<number, string>,
): SelectedProfile[] {
  const named = found.flatMap((profiles = [], index) =>
    profiles.length === 1 ? profiles : profiles.filter(({ profile }) => profile.id === choices.get(index)),
  );
  return [...new Map(named.map((one) => [one.profile.id, one])).values()];
}

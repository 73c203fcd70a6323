import { pageOfRows } from '#app/api/page-of-rows.ts';
import type { PageOf } from '#app/api/read-rows.ts';
import { refineMatcher } from '#app/features/profiles/refine/refine-matcher.ts';
import { readFields } from '#app/lib/url-fields.ts';
import { refineFields } from '#app/profile-list/refine-params.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Makes pages of the rows of one reading that match a refinement. A profile that no longer matches keeps its row until
 * the refinement changes, so that editing one does not move the others.
 */
export function createRefinedPages(): PageOf {
  let current: ReturnType<typeof createRefiner> | undefined;
  return (rows, page, refinement) => {
    if (refinement === '') return pageOfRows(rows, page);
    if (current?.refinement !== refinement) current = createRefiner(refinement);
    const { matches, hasMatched } = current;
    return { ...pageOfRows({ ...rows, items: rows.items.filter(hasMatched) }, page), matches };
  };
}

function createRefiner(refinement: string) {
  const matches = refineMatcher(readFields(refineFields, new URLSearchParams(refinement)), new Date());
  // Decided once for each profile: with each page that is read, all of them are asked again.
  const decided = new Map<string, boolean>();
  const hasMatched = (profile: ReceivedProfile) => {
    const before = decided.get(profile.id);
    if (before !== undefined) return before;
    const isMatch = matches(profile);
    decided.set(profile.id, isMatch);
    return isMatch;
  };
  return { refinement, matches, hasMatched };
}

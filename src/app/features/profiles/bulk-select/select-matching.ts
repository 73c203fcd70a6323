import { createTraversal, type Traversal } from '#app/api/profile-traversal.ts';
import { listSource } from '#app/features/profiles/complete-search/list-source.ts';
import { compactProfile } from '#app/profile-list/compact-profile.ts';
import type { ListParams } from '#app/profile-list/list-params.ts';
import { select, type SelectedProfile } from '#app/profile-list/selection.ts';

export interface MatchingSelection extends Traversal {
  /** Selects the profiles found so far. */
  selectPartial: () => void;
}

/** Reads all pages of a list, and selects its profiles once they are all read. */
export function selectMatching(portal_id: string, params: ListParams): MatchingSelection {
  const found: SelectedProfile[] = [];
  let lastReadAt = Date.now();
  const selectFound = (isComplete: boolean) => {
    select(portal_id, found, { filters: params, count: found.length, readAt: lastReadAt, isComplete });
  };
  const traversal = createTraversal(listSource(portal_id, params), {
    onBatch: ({ items, readAt }) => {
      for (const item of items) found.push({ profile: compactProfile(item), readAt });
      lastReadAt = readAt;
    },
    onEnd: () => selectFound(true),
  });
  return { ...traversal, selectPartial: () => selectFound(false) };
}

import { matchingProfiles } from '#app/api/profile-source.ts';
import { createWalk, type Walk } from '#app/api/walk.ts';
import { keepProfile } from '#app/list/kept-profile.ts';
import { type ListParams, listInput } from '#app/list/list-params.ts';
import { select, type SelectedProfile } from '#app/list/selection.ts';

export interface MatchingChoice extends Walk {
  /** Selects what has been found, though it is not all. */
  keep: () => void;
}

/** Finds all profiles of a list, whatever the page one is on, and selects them once all are there. */
export function chooseMatching(portal_id: string, params: ListParams): MatchingChoice {
  const { search, status, consumer_group_id } = params;
  const found: SelectedProfile[] = [];
  const selectFound = (isWhole: boolean) => {
    const filters = { search, status, consumer_group_id };
    select(portal_id, found, { filters, count: found.length, at: Date.now(), isWhole });
  };
  const walk = createWalk(matchingProfiles(listInput(portal_id, params)), {
    take: (items) => {
      const readAt = Date.now();
      found.push(...items.map((item) => ({ profile: keepProfile(item), readAt })));
    },
    finish: () => selectFound(true),
  });
  return { ...walk, keep: () => selectFound(false) };
}

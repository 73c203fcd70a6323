import type { Group } from '#contract/group.ts';
import { folded } from '#e2e/model/reference/memoized-fold.ts';
import type { ModelProfile } from '#e2e/model/reference/model-state.ts';
import { foldLine } from '#server/testing.ts';

/** @param search as requested; undefined and blank match everything */
export function profileMatches(profile: ModelProfile, search = ''): boolean {
  const trimmed = search.trim();
  return trimmed === profile.id || matches([profile.name, profile.email, profile.consumer_id], trimmed);
}

/** @param search as requested; undefined and blank match everything */
export function groupMatches(group: Group, search = ''): boolean {
  return matches([group.name, group.description ?? '', group.id, ...group.sso_group_ids], search.trim());
}

function matches(fields: readonly string[], needle: string): boolean {
  const text = foldLine(needle);
  return fields.some((field) => folded(field).includes(text));
}

import type { Group } from '#contract/group.ts';
import type { Portal } from '#contract/portal.ts';
import { folded } from '#e2e/model/reference/memoized-fold.ts';
import type { ModelProfile } from '#e2e/model/reference/model-state.ts';
import { searchWords } from '#text/search-words.ts';

/** @param search as requested; undefined and blank match everything */
export function profileMatches({ name, email, id, consumer_id }: ModelProfile, search = ''): boolean {
  return matches([name, email], [id, consumer_id], search);
}

/** @param search as requested; undefined and blank match everything */
export function groupMatches({ name, description, id, sso_group_ids }: Group, search = ''): boolean {
  return matches([name, description ?? ''], [id, ...sso_group_ids], search);
}

/** @param search as requested; undefined and blank match everything */
export function portalMatches({ id, slug, name, description }: Portal, search = ''): boolean {
  return matches([id, slug, name, description ?? ''], [], search);
}

function matches(texts: readonly string[], ids: readonly string[], search: string): boolean {
  return searchWords(search).every(
    (word) =>
      texts.some((text) => folded(text).includes(word)) ||
      ids.some((id) => folded(id) === word || (word.length >= 6 && folded(id).startsWith(word))),
  );
}

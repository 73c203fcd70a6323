import { matchesWords, searchWords } from '#text/search-words.ts';

/** What a search compares of a profile. */
interface SearchedProfile {
  id: string;
  name: string;
  /** Nullish if unknown. */
  email?: string | null | undefined;
  consumer_id: string;
}

/**
 * Tells which profiles a search finds, as the embedded API does (docs/contract.md, "List query"): each word is a part
 * of name or email, or a consumer id or profile id, whole or from its start.
 */
export function profileMatcher(search: string): (profile: SearchedProfile) => boolean {
  const words = searchWords(search);
  return ({ id, name, email = null, consumer_id }) =>
    matchesWords({ texts: [name, email], ids: [id, consumer_id] }, words);
}

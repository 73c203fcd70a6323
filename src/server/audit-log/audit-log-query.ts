import type { QueryOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';
import { cleanSearch } from '#text/pasted-entries.ts';
import { searchWords } from '#text/search-words.ts';

export type AuditLogQuery = QueryOf<(typeof internalEndpoints)['listAuditEntries']>;

/** The words that a filter by text looks for; none if there is nothing to filter by. */
export function wordsOf(text = ''): string[] {
  return searchWords(cleanSearch(text));
}

/** Whether each run is listed as one entry. */
export function foldsRuns({ fold, target, search, ...query }: AuditLogQuery): boolean {
  const { outcome, run_id, consumer_profile_id, consumer_group_id } = query;
  // Some entries of a run can match these alone.
  const isOfEntries = [outcome, run_id, consumer_profile_id, consumer_group_id].some(
    (one) => one !== undefined,
  );
  return fold !== undefined && !isOfEntries && wordsOf(target).length + wordsOf(search).length === 0;
}

import { filterSource } from '#app/api/filter-source.ts';
import { measuredSource } from '#app/api/list-sizes.ts';
import { newestSince, reachesBack } from '#app/api/newest-since.ts';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { matchingProfiles, type ProfileSource } from '#app/api/read-all-profiles.ts';
import { type ReadRows, readRowsQuery } from '#app/api/read-rows.ts';
import { isRemote, sessionQuery } from '#app/auth/session-query.ts';
import { createdSince } from '#app/features/profiles/refine/period-bounds.ts';
import { refineMatcher } from '#app/features/profiles/refine/refine-matcher.ts';
import { isRefined, listInput, type ListParams, readsAll } from '#app/profile-list/list-params.ts';
import type { SortOrder } from '#contract/sort-order.ts';
import { cleanSearch } from '#text/pasted-entries.ts';
import { profileMatcher } from '#text/profile-search.ts';

/**
 * Everyone whom the API's own filters let through. Only the embedded API is sent a search, since it finds everyone. For
 * a remote one, all of the list is read without it, and each row is matched here.
 * @param since newest first, ends where everyone was created before, in milliseconds
 */
export function wholeSource(input: ListProfilesInput, order: SortOrder, since?: number): ProfileSource {
  const isCut = order === 'desc' && since !== undefined;
  const cut = (source: ProfileSource) => (isCut ? newestSince(source, since) : source);
  const { search, ...filters } = input;
  const everyone = cut(measuredSource(filters, matchingProfiles(filters, order)));
  if (search === undefined) return everyone;
  const matching = filterSource(everyone, profileMatcher(cleanSearch(search)));
  const found = cut(matchingProfiles(input, order));
  return async function* readList(options) {
    const session = await queryClient.ensureQueryData(sessionQuery);
    yield* (isRemote(session) ? matching : found)(options);
  };
}

/**
 * Everyone in the list that is shown, oldest first, to select or export them. What was read for it is not read again.
 */
export function listSource(portal_id: string, params: ListParams): ProfileSource {
  const input = listInput(portal_id, params);
  const rows = completeRows(portal_id, params);
  const source = rows
    ? rowsSource(rows, queryClient.getQueryState(readRowsQuery(input).queryKey)?.dataUpdatedAt)
    : wholeSource(input, 'asc');
  return isRefined(params) ? filterSource(source, refineMatcher(params, new Date())) : source;
}

/** The rows that were read of the list that is shown, if they have everyone in it. */
export function completeRows(portal_id: string, params: ListParams): ReadRows | undefined {
  if (!readsAll(params)) return undefined;
  const rows = queryClient.getQueryData(readRowsQuery(listInput(portal_id, params)).queryKey);
  return rows?.isComplete && reachesBack(rows.since, createdSince(params, new Date())) ? rows : undefined;
}

/** @param readAt when they were read, in milliseconds */
function rowsSource({ items, unreadable, order }: ReadRows, readAt = Date.now()): ProfileSource {
  return async function* readRows() {
    const oldestFirst = order === 'asc' ? items : items.toReversed();
    const read = items.length + unreadable;
    yield { items: oldestFirst, read, readAt, unreadable, position: undefined, hasMore: false };
  };
}

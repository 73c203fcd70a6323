import { filterSource } from '#app/api/filter-source.ts';
import { measuredSource } from '#app/api/list-sizes.ts';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { matchingProfiles, type ProfileSource } from '#app/api/read-all-profiles.ts';
import { type ReadRows, readRowsQuery } from '#app/api/read-rows.ts';
import { isRemote, sessionQuery } from '#app/auth/session-query.ts';
import { listInput, type ListParams, readsAll } from '#app/profile-list/list-params.ts';
import type { SortOrder } from '#contract/sort-order.ts';
import { cleanSearch } from '#text/pasted-entries.ts';
import { profileMatcher } from '#text/profile-search.ts';

/**
 * Everyone who matches a search, whatever the service's own search finds: reads all of the list without it, filtered by the
 * service, and matches each row here.
 */
export function completeSource(input: ListProfilesInput, order: SortOrder): ProfileSource {
  const { search = '', ...filters } = input;
  return filterSource(
    measuredSource(filters, matchingProfiles(filters, order)),
    profileMatcher(cleanSearch(search)),
  );
}

/**
 * Everyone in the list that is shown, oldest first, to select or export them. Sends the search only to the embedded API,
 * which finds everyone; what a complete search has found is not read again.
 */
export function listSource(portal_id: string, params: ListParams): ProfileSource {
  const input = listInput(portal_id, params);
  const rows = completeRows(portal_id, params);
  if (rows) return rowsSource(rows, queryClient.getQueryState(readRowsQuery(input).queryKey)?.dataUpdatedAt);
  if (input.search === undefined) return measuredSource(input, matchingProfiles(input));
  const [everyone, found] = [completeSource(input, 'asc'), matchingProfiles(input)];
  return async function* readList(options) {
    const session = await queryClient.ensureQueryData(sessionQuery);
    yield* (isRemote(session) ? everyone : found)(options);
  };
}

/** The rows of the list that is shown, if a complete search has found them all. */
export function completeRows(portal_id: string, params: ListParams): ReadRows | undefined {
  if (!readsAll(params)) return undefined;
  const rows = queryClient.getQueryData(readRowsQuery(listInput(portal_id, params)).queryKey);
  return rows?.isComplete ? rows : undefined;
}

/** @param readAt when they were read, in milliseconds */
function rowsSource({ items, unreadable, order }: ReadRows, readAt = Date.now()): ProfileSource {
  return async function* readRows() {
    const oldestFirst = order === 'asc' ? items : items.toReversed();
    const read = items.length + unreadable;
    yield { items: oldestFirst, read, readAt, unreadable, position: undefined };
  };
}

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { readRowsQuery, type ReadRows } from '#app/api/read-rows.ts';
import { useIsRemote } from '#app/auth/session-query.ts';
import type { ListFilters } from '#app/features/profiles/assignments.ts';
import { useReadsWholeList } from '#app/features/profiles/complete-search/use-reads-whole-list.ts';
import { listInput } from '#app/profile-list/list-params.ts';
import { refinementText } from '#app/profile-list/refine-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * The page that the URL describes: of the service's list, or of the rows that are read to search or refine them here.
 * @param refetchOnMount whether to read a page again that is no longer fresh; not where the list
 * is seen already, since its rows could move
 */
export function useProfileList(portal_id: string, refetchOnMount = true) {
  const [params] = useListParams();
  const isRemote = useIsRemote();
  const isRead = useReadsWholeList(params);
  const input = listInput(portal_id, params);
  const listed = useQuery({ ...profilesQuery(input), enabled: !isRead, refetchOnMount });
  const select = useCallback(
    (rows: ReadRows) => rows.pageOf(rows, listInput(portal_id, params), refinementText(params)),
    [portal_id, params],
  );
  const read = useQuery({ ...readRowsQuery(input), select });
  const query: UseQueryResult<ReceivedPage<ReceivedProfile>> = isRead ? read : listed;
  const matches = isRead ? read.data?.matches : undefined;
  return {
    query,
    isRead,
    /** What its rows have to match. */
    filters: useMemo<ListFilters>(() => ({ ...params, matches }), [params, matches]),
    /** Rows of the list are still to be read. */
    isPartial: isRead && read.data?.isComplete === false,
    /** How many rows there are in what was read. */
    found: read.data?.found ?? 0,
    /** The search is one that a remote service may answer incompletely. */
    isLimited: isRemote === true && input.search !== undefined,
  };
}

export type ProfileList = ReturnType<typeof useProfileList>;

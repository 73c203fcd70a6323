import { useLayoutEffect } from 'react';
import { knownPages } from '#app/api/list-sizes.ts';
import {
  leaveReadList,
  openReadList,
  type ReadList,
  type ReadListRequest,
  useReadList,
} from '#app/api/read-list.ts';
import { readRowsQuery } from '#app/api/read-rows.ts';
import { wholeSource } from '#app/features/profiles/complete-search/list-source.ts';
import { createdSince } from '#app/features/profiles/refine/period-bounds.ts';
import { createRefinedPages } from '#app/features/profiles/refine/refined-pages.ts';
import { isRefined, listInput, type ListParams } from '#app/profile-list/list-params.ts';

/** How many pages a link reads before the page asks. */
const maxPagesBeforeConsent = 20;

/** Reads the list that the URL describes for as long as it is shown. */
export function useOpenReadList(
  portal_id: string,
  params: ListParams,
  isRead: boolean,
): ReadList | undefined {
  const list = useReadList();
  const { queryKey } = readRowsQuery(listInput(portal_id, params));
  const wanted = JSON.stringify([queryKey, params.order, params.created, isRead]);
  useLayoutEffect(() => {
    if (!isRead) return undefined;
    const request = readListRequest(portal_id, params);
    // Searching completely was asked for by a click, as was what the dialog has opened.
    const pauseAfter = isRefined(params) ? pagesBeforePause(request) : undefined;
    openReadList({ ...request, pauseAfter }).enter();
    return leaveReadList;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another page of the list is the same list
  }, [wanted]);
  return isRead ? list : undefined;
}

/** What to read for a list that is searched or refined here. */
export function readListRequest(portal_id: string, params: ListParams): ReadListRequest {
  const filters = listInput(portal_id, params);
  const { order } = params;
  const since = createdSince(params, new Date());
  const source = wholeSource(filters, order, since);
  return { filters, order, since, source, pageOf: createRefinedPages() };
}

/** None if it is known that more would have to be read. */
function pagesBeforePause({ filters, order, since }: ReadListRequest): number {
  const isWhole = order === 'asc' || since === undefined;
  return isWhole && (knownPages(filters) ?? 0) > maxPagesBeforeConsent ? 0 : maxPagesBeforeConsent;
}

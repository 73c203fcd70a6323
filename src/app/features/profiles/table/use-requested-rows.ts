import { useEffect } from 'react';
import type { ProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { findRowLink } from '#app/features/profiles/table/row-link.ts';
import { requestRows, useRowsRequest } from '#app/profile-list/rows-request.ts';

/**
 * Goes to the rows when the search asks for it, once they are there: opens a single match, or focuses the first row.
 */
export function useRequestedRows(
  { query, isPartial }: ProfileList,
  search: string,
  onOpen: (profile_id: string) => void,
): void {
  const request = useRowsRequest();
  const page = query.isPlaceholderData ? undefined : query.data;
  useEffect(() => {
    if (!request || !page || request.search.trim() !== search.trim()) return;
    const { items, pagination } = page;
    // What is still to be read can have the only match, or another one.
    if (isPartial && items.length < 2) return;
    requestRows(undefined);
    const [first, ...others] = items;
    if (!first) return;
    findRowLink(first.id)?.focus({ focusVisible: true });
    const hasOthers = others.length > 0 || pagination.has_more_before || pagination.has_more_after;
    if (request.opensSingle && !hasOthers) onOpen(first.id);
  }, [request, page, isPartial, search, onOpen]);
}

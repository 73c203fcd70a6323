import { useEffect } from 'react';
import { findRowLink } from '#app/features/profiles/table/row-link.ts';
import { requestRows, useRowsRequest } from '#app/profile-list/rows-request.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Goes to the rows when the search asks for it: opens a single match, or focuses the first row.
 * @param rows undefined while those of the search are not there
 */
export function useRequestedRows(
  rows: readonly ReceivedProfile[] | undefined,
  search: string,
  onOpen: (profile_id: string) => void,
): void {
  const request = useRowsRequest();
  useEffect(() => {
    if (!request || !rows || request.search.trim() !== search.trim()) return;
    requestRows(undefined);
    const [first, ...others] = rows;
    if (!first) return;
    findRowLink(first.id)?.focus({ focusVisible: true });
    if (request.opensSingle && others.length === 0) onOpen(first.id);
  }, [request, rows, search, onOpen]);
}

import { knownPages } from '#app/api/list-sizes.ts';
import { useIsRemote } from '#app/auth/session-query.ts';
import { completeRows } from '#app/features/profiles/complete-search/list-source.ts';
import { completeSearchMessages } from '#app/messages/profiles/complete-search-messages.ts';
import { refineReadingMessages } from '#app/messages/profiles/refine-messages.ts';
import { isRefined, listInput, type ListParams } from '#app/profile-list/list-params.ts';

/** What selecting or exporting the list reads beyond its own rows, and how many pages, if they are known. */
export function useReadingCost(portal_id: string, params: ListParams): string | undefined {
  const isRemote = useIsRemote();
  const input = listInput(portal_id, params);
  const isRefining = isRefined(params);
  const isLimited = isRemote && input.search !== undefined;
  if (!(isRefining || isLimited) || completeRows(portal_id, params)) return undefined;
  return (isRefining ? refineReadingMessages : completeSearchMessages).readsList(knownPages(input));
}

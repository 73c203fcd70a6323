import { useIsRemote } from '#app/auth/session-query.ts';
import { isRefined, type ListParams, readsAll } from '#app/profile-list/list-params.ts';

/**
 * Whether the list is read as a whole, to search or refine its rows here. The embedded API needs no help with a search.
 */
export function useReadsWholeList(params: ListParams): boolean {
  const isRemote = useIsRemote();
  return readsAll(params) && (isRemote !== false || isRefined(params));
}

import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { groupQuery } from '#app/api/group-queries.ts';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { listInput, profileListParams, readsAll } from '#app/profile-list/list-params.ts';

/**
 * Starts the page's queries before its code renders, without awaiting them: the page shows its skeleton meanwhile. As
 * they start before the portal's response, they are never sent under both its slug and its id.
 */
export function profilesLoader({ params, request }: LoaderFunctionArgs): null {
  const { portal_id = '' } = params;
  const list = profileListParams.read(new URL(request.url).searchParams);
  if (!readsAll(list)) void queryClient.prefetchQuery(profilesQuery(listInput(portal_id, list)));
  if (list.consumer_group_id) void queryClient.prefetchQuery(groupQuery(portal_id, list.consumer_group_id));
  return null;
}

/** Whether a navigation changes the list. Opening a drawer does not. */
export function isAnotherList({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
}: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.search !== nextUrl.search || currentParams['portal_id'] !== nextParams['portal_id'];
}

import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { groupQuery } from '#app/api/group-queries.ts';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { listInput, profileListParams } from '#app/profile-list/list-params.ts';

/**
 * Starts the page's queries before its code renders. They are not awaited: the page shows its skeleton meanwhile. What begins
 * here is under way before the portal answers, and so never asked for under its slug and its id both.
 */
export function profilesLoader({ params, request }: LoaderFunctionArgs): null {
  const { portal_id = '' } = params;
  const list = profileListParams.read(new URL(request.url).searchParams);
  void queryClient.prefetchQuery(profilesQuery(listInput(portal_id, list)));
  if (list.consumer_group_id) void queryClient.prefetchQuery(groupQuery(portal_id, list.consumer_group_id));
  return null;
}

/** Opening a drawer leaves the list as it is. */
export function isAnotherList({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
}: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.search !== nextUrl.search || currentParams['portal_id'] !== nextParams['portal_id'];
}

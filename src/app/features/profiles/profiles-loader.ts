import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { cachedListsOf } from '#app/api/cached-lists.ts';
import { groupQuery } from '#app/api/group-queries.ts';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { sleep } from '#app/lib/sleep.ts';
import { listInput, profileListParams, readsAll } from '#app/profile-list/list-params.ts';

/** How long the first rows of a portal are waited for, in milliseconds. */
const patience = 200;

/**
 * Starts the page's queries before its code renders. As they start before the portal's response, they are never sent
 * under both its slug and its id. Waits a moment for the first rows of a portal: to render them at once is less work than
 * a skeleton and then them.
 */
export async function profilesLoader({ params, request }: LoaderFunctionArgs): Promise<null> {
  const { portal_id = '' } = params;
  const list = profileListParams.read(new URL(request.url).searchParams);
  const isFirst = cachedListsOf(queryClient, portal_id).length === 0;
  const rows = readsAll(list) ? null : queryClient.prefetchQuery(profilesQuery(listInput(portal_id, list)));
  if (list.consumer_group_id) void queryClient.prefetchQuery(groupQuery(portal_id, list.consumer_group_id));
  if (isFirst) await Promise.race([rows, sleep(patience)]);
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

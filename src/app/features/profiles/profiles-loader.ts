import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { profilesQuery } from '#app/api/profiles.ts';
import { queryClient } from '#app/api/query-client.ts';
import { listInput, readListParams } from '#app/list/list-params.ts';

/** Starts the page's query before its code renders. It is not awaited: the page shows its skeleton meanwhile. */
export function profilesLoader({ params, request }: LoaderFunctionArgs): null {
  const list = readListParams(new URL(request.url).searchParams);
  void queryClient.prefetchQuery(profilesQuery(listInput(params['portal_id'] ?? '', list)));
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

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { portalsQuery } from '#app/api/portal-queries.ts';

/**
 * The portals loaded so far, in pages.
 * @param isSearching whether the user is searching by name; then all portals are loaded, because older services can't
 * search them
 */
export function usePortals(isSearching: boolean) {
  const query = useInfiniteQuery(portalsQuery);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const isIncomplete = isSearching && hasNextPage;
  useEffect(() => {
    if (isIncomplete && !isFetching && !isError) void fetchNextPage();
  }, [isIncomplete, isFetching, isError, fetchNextPage]);
  const portals = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { query, portals, isIncomplete };
}

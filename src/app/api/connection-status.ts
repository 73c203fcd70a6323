import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryClient } from '#app/api/query-client.ts';
import { NetworkError } from '#client/client-error.ts';

/** Whether the browser says that it has no connection at all. */
export function useIsOffline(): boolean {
  return !useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
}

/** Whether something on the screen could not be brought up to date because the server did not answer. */
export function useIsUnreachable(): boolean {
  return useSyncExternalStore((listener) => queryClient.getQueryCache().subscribe(listener), isUnreachable);
}

function isUnreachable(): boolean {
  return queryClient
    .getQueryCache()
    .getAll()
    .some(
      (query) =>
        query.isActive() && query.state.data !== undefined && query.state.error instanceof NetworkError,
    );
}

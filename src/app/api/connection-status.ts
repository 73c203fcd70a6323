import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryClient } from '#app/api/query-client.ts';
import { NetworkError } from '#client/client-error.ts';

/** Whether the browser reports that it is offline. */
export function useIsOffline(): boolean {
  return !useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
}

/** Whether something on screen could not be refreshed because the server did not respond. */
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

import { QueryClient } from '@tanstack/react-query';
import { isTransient } from '#app/api/is-transient.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { NetworkError } from '#client/client-error.ts';

const seconds = 1000;

/**
 * Defaults for every query. `networkMode: 'always'`, since a server on this machine responds even when the browser is
 * offline. Connection failures are retried automatically; requests that the server refused are not. Nothing is
 * refetched automatically while the rate limit is low.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30 * seconds,
      refetchOnReconnect: () => !isRateLimitLow(),
      refetchOnWindowFocus: () => !isRateLimitLow(),
      retry: (failures, error) => failures < 1 && isTransient(error),
      retryDelay: 0.5 * seconds,
      refetchInterval: (query) =>
        query.state.error instanceof NetworkError && !isRateLimitLow() && 5 * seconds,
    },
    mutations: { networkMode: 'always' },
  },
});

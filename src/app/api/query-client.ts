import { QueryClient } from '@tanstack/react-query';
import { isTransient } from '#app/api/is-transient.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { NetworkError } from '#client/client-error.ts';

const seconds = 1000;

/**
 * How every query behaves. `networkMode: 'always'`, since a server on this machine answers while the browser believes
 * itself offline. A failed connection is tried again by itself; what the server refused is not. Nothing is asked by itself
 * while the rate limit is low.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30 * seconds,
      refetchOnReconnect: true,
      refetchOnWindowFocus: () => !isRateLimitLow(),
      retry: (failures, error) => failures < 1 && isTransient(error),
      retryDelay: 0.5 * seconds,
      refetchInterval: (query) =>
        query.state.error instanceof NetworkError && !isRateLimitLow() && 5 * seconds,
    },
    mutations: { networkMode: 'always' },
  },
});

import { retryAfterSignIn } from '#app/api/expired-session.ts';
import { fetchPreloaded } from '#app/lib/preloaded-responses.ts';
import { createClient } from '#client/create-client.ts';
import { internalEndpoints } from '#contract/internal-endpoints.ts';

/**
 * Client for this server's own endpoints, whatever the upstream. Their responses say nothing about the rate limit of
 * the API.
 */
export const internalClient = createClient(internalEndpoints, {
  baseUrl: '/-',
  fetch: fetchPreloaded,
  retry: retryAfterSignIn,
});

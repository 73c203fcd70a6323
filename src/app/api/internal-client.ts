import { retryAfterSignIn } from '#app/api/expired-session.ts';
import { fetchPreloaded } from '#app/lib/preloaded-responses.ts';
import { createClient } from '#client/create-client.ts';
import { internalEndpoints } from '#contract/internal-endpoints.ts';

/** What this server itself answers, whichever service is behind it: how much that service lets one ask, it does not say. */
export const internalClient = createClient(internalEndpoints, {
  baseUrl: '/-',
  fetch: fetchPreloaded,
  retry: retryAfterSignIn,
});

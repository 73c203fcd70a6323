import { retryAfterSignIn } from '#app/api/expired-session.ts';
import { fetchPreloaded } from '#app/lib/preloaded-responses.ts';
import type { ClientOptions } from '#client/create-client.ts';

/**
 * Calls this server's own endpoints, whatever the upstream. Their responses say nothing about the rate limit of the
 * API.
 */
export const internalClientOptions: ClientOptions = {
  baseUrl: '/-',
  fetch: fetchPreloaded,
  retry: retryAfterSignIn,
};

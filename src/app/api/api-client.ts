import { updateRateLimit } from '#app/api/api-rate-limit.ts';
import { retryAfterSignIn } from '#app/api/expired-session.ts';
import { fetchPreloaded } from '#app/lib/preloaded-responses.ts';
import { type ClientOptions, createClient } from '#client/create-client.ts';
import { portalEndpoints } from '#contract/portal-endpoints.ts';

/** Calls this server's same-origin proxy of the API, so the page holds no key. */
export const clientOptions: ClientOptions = {
  baseUrl: '/api',
  fetch: async (input, init) => {
    const response = await fetchPreloaded(input, init);
    updateRateLimit(response.headers);
    return response;
  },
  retry: retryAfterSignIn,
};

export const client = createClient(portalEndpoints, clientOptions);

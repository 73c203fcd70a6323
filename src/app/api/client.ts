import { noteRateLimit } from '#app/api/rate-limit.ts';
import { retryWhenSignedIn } from '#app/api/signed-out.ts';
import { fetchOrTake } from '#app/lib/early-answers.ts';
import { type ClientOptions, createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';

/** The API as this server hands it on, same-origin: no key is here. */
export const clientOptions: ClientOptions = {
  baseUrl: '/api',
  fetch: async (input, init) => {
    const response = await fetchOrTake(input, init);
    noteRateLimit(response.headers);
    return response;
  },
  retry: retryWhenSignedIn,
};

export const client = createClient(endpoints, clientOptions);

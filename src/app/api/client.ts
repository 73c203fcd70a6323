import { noteRateLimit } from '#app/api/rate-limit.ts';
import { takeEarly } from '#app/lib/early-answers.ts';
import { type ClientOptions, createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';

/** The API as this server hands it on, same-origin: no key is here. */
export const clientOptions: ClientOptions = {
  baseUrl: '/api',
  fetch: async (input, init) => {
    const early = init?.method === 'GET' && typeof input === 'string' ? takeEarly(input) : undefined;
    const response = await (early ?? fetch(input, init));
    noteRateLimit(response.headers);
    return response;
  },
};

export const client = createClient(endpoints, clientOptions);

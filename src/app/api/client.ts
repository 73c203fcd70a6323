import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';

/** The API as this server hands it on, same-origin: no key is here. */
export const client = createClient(endpoints, {
  baseUrl: '/api',
  fetch: (input, init) => fetch(input, init),
});

import { createClient } from '#client/create-client.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';

/** What this server itself answers, whichever service is behind it. */
export const ownClient = createClient(ownEndpoints, {
  baseUrl: '/-',
  fetch: (input, init) => fetch(input, init),
});

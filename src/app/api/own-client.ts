import { retryWhenSignedIn } from '#app/api/signed-out.ts';
import { fetchOrTake } from '#app/lib/early-answers.ts';
import { createClient } from '#client/create-client.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';

/** What this server itself answers, whichever service is behind it: how much that service lets one ask, it does not say. */
export const ownClient = createClient(ownEndpoints, {
  baseUrl: '/-',
  fetch: fetchOrTake,
  retry: retryWhenSignedIn,
});

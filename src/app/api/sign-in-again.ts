import { clientOptions } from '#app/api/client.ts';
import { queryClient } from '#app/api/query-client.ts';
import { sessionQuery } from '#app/api/session.ts';
import { createClient } from '#client/create-client.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';

/** This one asks whether somebody is signed in, and does not wait until somebody is. */
const { getSession } = createClient(ownEndpoints, { baseUrl: '/-', fetch: clientOptions.fetch });

/**
 * Looks whether somebody is signed in again.
 * @returns `same` for who it was before, `other` for somebody else, whose page this is not
 */
export async function findSignedIn(): Promise<'same' | 'other' | undefined> {
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  try {
    const session = await getSession({});
    if (before && before.user.id !== session.user.id) return 'other';
    queryClient.setQueryData(sessionQuery.queryKey, session);
    return 'same';
  } catch {
    return undefined;
  }
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { internalClientOptions } from '#app/api/internal-client-options.ts';
import { queryClient } from '#app/api/query-client.ts';
import { createClient } from '#client/create-client.ts';
import type { Session } from '#contract/current-session.ts';
import { sessionEndpoint } from '#contract/session-endpoint.ts';

const { getSession } = createClient(sessionEndpoint, internalClientOptions);

const queryKey = ['getSession'];

/**
 * The current user. Permissions rarely change, and the server has the last word. Another tab can sign in someone else,
 * to whom this page does not belong: it is loaded anew, which asks before unsaved changes are lost.
 */
export const sessionQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal }) => {
    const session = await getSession({}, { signal });
    const before = otherUserBefore(session);
    if (before) window.location.reload();
    return before ?? session;
  },
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: 'always',
});

/** The session with which the page was loaded, if it was someone else's. */
export function otherUserBefore({ user }: Session): Session | undefined {
  const before = queryClient.getQueryData<Session>(queryKey);
  return before?.user.id === user.id ? undefined : before;
}

/** Whether the API is a remote service, and not embedded in the server. Undefined until that is known. */
export function useIsRemote(): boolean | undefined {
  const { data, isError } = useQuery(sessionQuery);
  // Nothing is claimed of a service that nobody knows.
  return data ? isRemote(data) : isError ? false : undefined;
}

/** Whether the API is embedded in the server. False until that is known. */
export function useIsEmbedded(): boolean {
  const { data } = useQuery(sessionQuery);
  return data !== undefined && !isRemote(data);
}

export function isRemote({ upstream }: Session): boolean {
  return upstream !== 'embedded';
}

/** Whether the user has view-only access. While that is unknown, nothing is disabled. */
export function useIsViewer(): boolean {
  return useQuery(sessionQuery).data?.user.role === 'viewer';
}

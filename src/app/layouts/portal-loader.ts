import { type LoaderFunctionArgs, redirect } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery, portalsQuery } from '#app/api/portals.ts';
import { queryClient } from '#app/api/query-client.ts';
import { recall } from '#app/lib/storage.ts';
import { profilesPath } from '#app/paths.ts';
import type { ReceivedPortal } from '#contract/portal.ts';

/** Starts the portal's query; the page shows what comes of it. */
export function portalLoader({ params }: LoaderFunctionArgs): null {
  void queryClient.prefetchQuery(portalQuery(params['portal_id'] ?? ''));
  return null;
}

/** `/` leads to the portal last used, if it is still there, else to the first. */
export async function homeLoader() {
  const portal = (await lastPortal(recall('portal'))) ?? (await firstPortal());
  return portal ? redirect(profilesPath(portal.id)) : null;
}

async function lastPortal(portal_id: string | null): Promise<ReceivedPortal | undefined> {
  if (!portal_id) return undefined;
  try {
    return await queryClient.ensureQueryData(portalQuery(portal_id));
  } catch (error) {
    if (error instanceof Error && isNotFound(error)) return undefined;
    throw error;
  }
}

async function firstPortal(): Promise<ReceivedPortal | undefined> {
  const portals = await queryClient.ensureInfiniteQueryData(portalsQuery);
  const portal = portals.pages[0]?.items[0];
  if (portal) queryClient.setQueryData(portalQuery(portal.id).queryKey, portal);
  return portal;
}

import { type LoaderFunctionArgs, redirect, replace, type ShouldRevalidateFunctionArgs } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { copyCacheToPortalId, portalQuery, portalsQuery } from '#app/api/portal-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { readStored } from '#app/lib/local-storage.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';
import type { ReceivedPortal } from '#contract/portal.ts';

/**
 * Waits for the portal, so that a slug in the URL is redirected to the portal's id before anything starts under it.
 * Fetches what else the screen needs in parallel. If the portal cannot be loaded, the screen still renders and requests
 * it again.
 */
export async function portalLoader({ params, request }: LoaderFunctionArgs) {
  const { portal_id = '' } = params;
  const portal = await queryClient.ensureQueryData(portalQuery(portal_id)).catch(() => undefined);
  if (!portal || portal.id === portal_id) return null;
  copyCacheToPortalId(portal_id, portal.id);
  const { pathname, search } = new URL(request.url);
  const [, , , ...rest] = pathname.split('/');
  return redirectFrom(request, [profilesPath(portal.id), ...rest].join('/') + search);
}

export function isAnotherPortal({ currentParams, nextParams }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams['portal_id'] !== nextParams['portal_id'];
}

/** Redirects `/` to the last used portal if it still exists, else to the first. */
export async function homeLoader({ request }: LoaderFunctionArgs) {
  const portal = (await lastPortal(readStored('portal'))) ?? (await firstPortal());
  return portal ? redirectFrom(request, profilesPath(portal.id)) : null;
}

/**
 * An address that is in the history already is replaced: Back would lead to it, and from there to the new one again.
 */
function redirectFrom(request: Request, to: string): Response {
  const isThere = new URL(request.url).pathname === location.pathname;
  return isThere ? replace(to) : redirect(to);
}

async function lastPortal(portal_id: string | null): Promise<ReceivedPortal | undefined> {
  if (!portal_id) return undefined;
  try {
    return await queryClient.ensureQueryData(portalQuery(portal_id));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function firstPortal(): Promise<ReceivedPortal | undefined> {
  const portals = await queryClient.ensureInfiniteQueryData(portalsQuery);
  return portals.pages[0]?.items[0];
}

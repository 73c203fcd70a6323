import { listInput, profileListParams, readsAll } from '#app/profile-list/list-params.ts';
import { pageRequest } from '#client/page-request.ts';

/** Query parameters of the list request, in the order in which the client writes them. */
const listQuery = ['limit', 'order', 'after', 'search', 'consumer_group_id', 'status'] as const;

/**
 * The first API requests of the page, with URLs exactly as the client writes them. The client itself would be a hundred
 * times as large.
 * @param lastPortalId the id of the portal that `/` redirects to, if there is one
 */
export function preloadUrls({ pathname, search }: URL, lastPortalId: string | null): string[] {
  const named = /^\/portals\/([^/]+)(?:\/profiles\/([^/]+))?\/?$/.exec(pathname);
  const isHome = pathname === '/';
  const portal_id = isHome ? lastPortalId : decode(named?.[1]);
  if (!portal_id) return [];
  const portal = `/api/portals/${encodeURIComponent(portal_id)}`;
  const list = `${portal}/consumer-profile`;
  const params = profileListParams.read(new URLSearchParams(isHome ? '' : search));
  const input = pageRequest(listInput(portal_id, params));
  const query = new URLSearchParams(
    listQuery.flatMap((name) => [input[name] ?? []].flat().map((value) => [name, `${value}`])),
  );
  const profile = decode(named?.[2]);
  return [
    ...(readsAll(params) ? [] : [`${list}?${query}`]),
    portal,
    ...(profile ? [`${list}/${encodeURIComponent(profile)}`] : []),
  ];
}

/** Decodes a path segment as the router does; undefined if it cannot be decoded. */
function decode(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

import { listInput, profileListParams } from '#app/profile-list/list-params.ts';

/** Parameters of the list's request, in the order in which the client writes them. */
const listQuery = ['limit', 'order', 'after', 'before', 'search', 'consumer_group_id', 'status'] as const;

/**
 * What the page will ask the API first, spelled as the client spells it. The client itself would be a hundred times as large.
 * @param lastPortalId the id of the portal to which `/` leads, if there is one
 */
export function preloadUrls({ pathname, search }: URL, lastPortalId: string | null): string[] {
  const named = /^\/portals\/([^/]+)(?:\/profiles\/([^/]+))?\/?$/.exec(pathname);
  const isHome = pathname === '/';
  const portal_id = isHome ? lastPortalId : decode(named?.[1]);
  if (!portal_id) return [];
  const portal = `/api/portals/${encodeURIComponent(portal_id)}`;
  const list = `${portal}/consumer-profile`;
  const params = profileListParams.read(new URLSearchParams(isHome ? '' : search));
  const input = listInput(portal_id, params);
  const query = new URLSearchParams(
    listQuery.flatMap((name) => [input[name] ?? []].flat().map((value) => [name, `${value}`])),
  );
  const profile = decode(named?.[2]);
  return [`${list}?${query}`, portal, ...(profile ? [`${list}/${encodeURIComponent(profile)}`] : [])];
}

/** As the router decodes a part of a path; undefined where it cannot be. */
function decode(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

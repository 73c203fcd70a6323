import { clientOptions } from '#app/api/api-client.ts';
import type { GroupDraft } from '#app/features/profiles/group-editor/group-draft.ts';
import { profilePath, profilesPath } from '#app/navigation/page-paths.ts';
import { listInput, type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { curlCommand } from '#client/curl-command.ts';
import { pageRequest } from '#client/page-request.ts';
import { portalEndpoints } from '#contract/portal-endpoints.ts';

/** The URL of a list, with its filters and page. */
export function listLink(portal_id: string, params: ListParams): string {
  const search = profileListParams.write(params);
  return location.origin + profilesPath(portal_id) + (search && `?${search}`);
}

export function profileLink(portal_id: string, profile_id: string): string {
  return location.origin + profilePath(portal_id, profile_id);
}

/** The request that the page sends: for a page before an ID, its rows are in the opposite order. */
export function listCurl(portal_id: string, params: ListParams): string {
  return curlCommand(portalEndpoints.listProfiles, pageRequest(listInput(portal_id, params)), serverUrl());
}

export function profileCurl(portal_id: string, consumer_profile_id: string): string {
  return curlCommand(portalEndpoints.getProfile, { portal_id, consumer_profile_id }, serverUrl());
}

/** The requests that saving the draft would make. The second runs only if the first succeeds. */
export function changeCurl(
  portal_id: string,
  consumer_profile_id: string,
  { assign, unassign }: GroupDraft,
): string {
  const command = (
    endpoint: typeof portalEndpoints.assignGroups | typeof portalEndpoints.unassignGroups,
    groups: GroupDraft['assign'],
  ) => {
    const group_ids = groups.map((group) => group.id);
    return group_ids.length > 0
      ? [curlCommand(endpoint, { portal_id, consumer_profile_id, group_ids }, serverUrl())]
      : [];
  };
  return [
    ...command(portalEndpoints.assignGroups, assign),
    ...command(portalEndpoints.unassignGroups, unassign),
  ].join(' &&\n');
}

function serverUrl(): string {
  return location.origin + clientOptions.baseUrl;
}

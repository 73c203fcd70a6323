import type { EndpointName } from '#contract/endpoints.ts';
import { archiveGroup, createGroup, getGroup, listGroups, updateGroup } from '#server/portal-api/groups.ts';
import type { Handler } from '#server/portal-api/handler.ts';
import { getPortal, listPortals } from '#server/portal-api/portals.ts';
import { assignGroups, getProfile, listProfiles, unassignGroups } from '#server/portal-api/profiles.ts';

export const handlers = {
  listPortals,
  getPortal,
  listProfiles,
  getProfile,
  assignGroups,
  unassignGroups,
  listGroups,
  getGroup,
  createGroup,
  updateGroup,
  archiveGroup,
} satisfies { [Name in EndpointName]: Handler<Name> };

import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { emailFilter, searchFilter } from '#contract/filters.ts';
import { groupStatus, receivedGroup } from '#contract/group.ts';
import { paging, receivedPageOf } from '#contract/paging.ts';
import { receivedPortal } from '#contract/portal.ts';
import { groupIds, profileStatus, receivedProfile } from '#contract/profile.ts';

export const profilesRoute = '/portals/:portal_id/consumer-profile';
export const groupsRoute = '/portals/:portal_id/consumer-groups';

/**
 * Reading portals, profiles and groups, and assigning groups: the part of the API that the page's first screen needs.
 */
export const portalEndpoints = {
  listPortals: {
    method: 'GET',
    path: '/portals',
    query: z.object({ ...paging, search: searchFilter }),
    received: receivedPageOf(receivedPortal),
  },
  getPortal: {
    method: 'GET',
    path: '/portals/:portal_id',
    received: receivedPortal,
  },
  listProfiles: {
    method: 'GET',
    path: profilesRoute,
    query: z.object({
      ...paging,
      search: searchFilter,
      email: emailFilter,
      consumer_group_id: z.optional(z.string()),
      status: z.optional(z.array(profileStatus)),
    }),
    received: receivedPageOf(receivedProfile),
  },
  getProfile: {
    method: 'GET',
    path: `${profilesRoute}/:consumer_profile_id`,
    received: receivedProfile,
  },
  assignGroups: {
    method: 'POST',
    path: `${profilesRoute}/:consumer_profile_id/assign-groups`,
    body: groupIds,
    received: receivedProfile,
  },
  unassignGroups: {
    method: 'POST',
    path: `${profilesRoute}/:consumer_profile_id/unassign-groups`,
    body: groupIds,
    received: receivedProfile,
  },
  listGroups: {
    method: 'GET',
    path: groupsRoute,
    query: z.object({ ...paging, search: searchFilter, status: z.optional(z.array(groupStatus)) }),
    received: receivedPageOf(receivedGroup),
  },
  getGroup: {
    method: 'GET',
    path: `${groupsRoute}/:consumer_group_id`,
    received: receivedGroup,
  },
} as const satisfies Record<string, Endpoint>;

import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { emailFilter, searchFilter } from '#contract/filters.ts';
import { groupCreate, groupStatus, groupUpdate, receivedGroup } from '#contract/group.ts';
import { paging, receivedPageOf } from '#contract/paging.ts';
import { receivedPortal } from '#contract/portal.ts';
import { groupIds, profileCreate, profileStatus, receivedProfile } from '#contract/profile.ts';

const profiles = '/portals/:portal_id/consumer-profile';
const groups = '/portals/:portal_id/consumer-groups';

/** Portals, profiles and groups: the part of the API that the page's first screen is made from. */
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
    path: profiles,
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
    path: `${profiles}/:consumer_profile_id`,
    received: receivedProfile,
  },
  createProfile: {
    method: 'POST',
    path: profiles,
    body: profileCreate,
    received: receivedProfile,
  },
  deleteProfile: {
    method: 'DELETE',
    path: `${profiles}/:consumer_profile_id`,
    received: receivedProfile,
  },
  assignGroups: {
    method: 'POST',
    path: `${profiles}/:consumer_profile_id/assign-groups`,
    body: groupIds,
    received: receivedProfile,
  },
  unassignGroups: {
    method: 'POST',
    path: `${profiles}/:consumer_profile_id/unassign-groups`,
    body: groupIds,
    received: receivedProfile,
  },
  listGroups: {
    method: 'GET',
    path: groups,
    query: z.object({ ...paging, search: searchFilter, status: z.optional(z.array(groupStatus)) }),
    received: receivedPageOf(receivedGroup),
  },
  getGroup: {
    method: 'GET',
    path: `${groups}/:consumer_group_id`,
    received: receivedGroup,
  },
  createGroup: {
    method: 'POST',
    path: groups,
    body: groupCreate,
    received: receivedGroup,
  },
  updateGroup: {
    method: 'PATCH',
    path: `${groups}/:consumer_group_id`,
    body: groupUpdate,
    received: receivedGroup,
  },
  archiveGroup: {
    method: 'DELETE',
    path: `${groups}/:consumer_group_id`,
    received: receivedGroup,
  },
} as const satisfies Record<string, Endpoint>;

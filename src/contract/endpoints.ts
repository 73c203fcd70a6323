import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { group, groupCreate, groupStatus, groupUpdate, receivedGroup } from '#contract/group.ts';
import { invite, inviteCreate, inviteStatus, receivedInvite } from '#contract/invite.ts';
import { pageOf, paging, receivedPageOf } from '#contract/paging.ts';
import { portal, receivedPortal } from '#contract/portal.ts';
import { groupIds, profile, profileCreate, profileStatus, receivedProfile } from '#contract/profile.ts';

const profiles = '/portals/:portal_id/consumer-profile';
const groups = '/portals/:portal_id/consumer-groups';
const invites = '/portals/:portal_id/consumer-invites';

const oneProfile = { response: profile, received: receivedProfile };
const oneGroup = { response: group, received: receivedGroup };
const oneInvite = { response: invite, received: receivedInvite };

const search = z.optional(z.string());
const email = z.optional(z.array(z.string()));

/** Metorial's API as specified in docs/contract.md. Everything else in this project derives from this table. */
export const endpoints = {
  listPortals: {
    method: 'GET',
    path: '/portals',
    summary: 'List the active portals',
    query: z.object({ ...paging, search }),
    response: pageOf(portal),
    received: receivedPageOf(receivedPortal),
  },
  getPortal: {
    method: 'GET',
    path: '/portals/:portal_id',
    summary: 'Get a portal by its id or slug',
    response: portal,
    received: receivedPortal,
  },
  listProfiles: {
    method: 'GET',
    path: profiles,
    summary: 'List the consumer profiles of a portal',
    query: z.object({
      ...paging,
      search,
      email,
      consumer_group_id: z.optional(z.string()),
      status: z.optional(z.array(profileStatus)),
    }),
    response: pageOf(profile),
    received: receivedPageOf(receivedProfile),
  },
  getProfile: {
    method: 'GET',
    path: `${profiles}/:consumer_profile_id`,
    summary: 'Get a consumer profile',
    ...oneProfile,
  },
  createProfile: {
    method: 'POST',
    path: profiles,
    summary: 'Create a consumer profile',
    body: profileCreate,
    ...oneProfile,
  },
  deleteProfile: {
    method: 'DELETE',
    path: `${profiles}/:consumer_profile_id`,
    summary: 'Delete a consumer profile',
    ...oneProfile,
  },
  assignGroups: {
    method: 'POST',
    path: `${profiles}/:consumer_profile_id/assign-groups`,
    summary: 'Assign groups to a consumer profile',
    body: groupIds,
    ...oneProfile,
  },
  unassignGroups: {
    method: 'POST',
    path: `${profiles}/:consumer_profile_id/unassign-groups`,
    summary: 'Unassign groups from a consumer profile',
    body: groupIds,
    ...oneProfile,
  },
  listGroups: {
    method: 'GET',
    path: groups,
    summary: 'List the consumer groups of a portal',
    query: z.object({ ...paging, search, status: z.optional(z.array(groupStatus)) }),
    response: pageOf(group),
    received: receivedPageOf(receivedGroup),
  },
  getGroup: {
    method: 'GET',
    path: `${groups}/:consumer_group_id`,
    summary: 'Get a consumer group',
    ...oneGroup,
  },
  createGroup: {
    method: 'POST',
    path: groups,
    summary: 'Create a consumer group',
    body: groupCreate,
    ...oneGroup,
  },
  updateGroup: {
    method: 'PATCH',
    path: `${groups}/:consumer_group_id`,
    summary: 'Update a consumer group',
    body: groupUpdate,
    ...oneGroup,
  },
  archiveGroup: {
    method: 'DELETE',
    path: `${groups}/:consumer_group_id`,
    summary: 'Archive a consumer group',
    ...oneGroup,
  },
  listInvites: {
    method: 'GET',
    path: invites,
    summary: 'List the invites of a portal',
    query: z.object({ ...paging, search, email, status: z.optional(z.array(inviteStatus)) }),
    response: pageOf(invite),
    received: receivedPageOf(receivedInvite),
  },
  getInvite: {
    method: 'GET',
    path: `${invites}/:consumer_invite_id`,
    summary: 'Get an invite',
    ...oneInvite,
  },
  createInvite: {
    method: 'POST',
    path: invites,
    summary: 'Invite a person, or send a pending invite again',
    body: inviteCreate,
    ...oneInvite,
  },
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;

import type * as z from 'zod/mini';
import type { EndpointName } from '#contract/endpoints.ts';
import { group } from '#contract/group.ts';
import { invite } from '#contract/invite.ts';
import { pageOf } from '#contract/paging.ts';
import { portal } from '#contract/portal.ts';
import { profile } from '#contract/profile.ts';

interface OwnResponse {
  /** What the endpoint does. */
  summary: string;
  /** The exact body that our own server returns with 200. */
  body: z.ZodMiniType;
}

/** The responses of our own server. They are not in the table of endpoints, since the page has no use for them. */
export const responses = {
  listPortals: { summary: 'List the active portals', body: pageOf(portal) },
  getPortal: { summary: 'Get a portal by its id or slug', body: portal },
  listProfiles: { summary: 'List the consumer profiles of a portal', body: pageOf(profile) },
  getProfile: { summary: 'Get a consumer profile', body: profile },
  createProfile: { summary: 'Create a consumer profile', body: profile },
  deleteProfile: { summary: 'Delete a consumer profile', body: profile },
  assignGroups: { summary: 'Assign groups to a consumer profile', body: profile },
  unassignGroups: { summary: 'Unassign groups from a consumer profile', body: profile },
  listGroups: { summary: 'List the consumer groups of a portal', body: pageOf(group) },
  getGroup: { summary: 'Get a consumer group', body: group },
  createGroup: { summary: 'Create a consumer group', body: group },
  updateGroup: { summary: 'Update a consumer group', body: group },
  archiveGroup: { summary: 'Archive a consumer group', body: group },
  listInvites: { summary: 'List the invites of a portal', body: pageOf(invite) },
  getInvite: { summary: 'Get an invite', body: invite },
  createInvite: { summary: 'Invite a person, or send a pending invite again', body: invite },
} as const satisfies Record<EndpointName, OwnResponse>;

export type ResponseOf<Name extends EndpointName> = z.output<(typeof responses)[Name]['body']>;

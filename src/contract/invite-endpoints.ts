import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { emailFilter, searchFilter } from '#contract/filters.ts';
import { inviteCreate, inviteStatus, receivedInvite } from '#contract/invite.ts';
import { paging, receivedPageOf } from '#contract/paging.ts';

const invites = '/portals/:portal_id/consumer-invites';

/** The invites of a portal. */
export const inviteEndpoints = {
  listInvites: {
    method: 'GET',
    path: invites,
    query: z.object({
      ...paging,
      search: searchFilter,
      email: emailFilter,
      status: z.optional(z.array(inviteStatus)),
    }),
    received: receivedPageOf(receivedInvite),
  },
  getInvite: {
    method: 'GET',
    path: `${invites}/:consumer_invite_id`,
    received: receivedInvite,
  },
  createInvite: {
    method: 'POST',
    path: invites,
    body: inviteCreate,
    received: receivedInvite,
  },
} as const satisfies Record<string, Endpoint>;

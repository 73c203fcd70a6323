import type { Endpoint } from '#contract/endpoint.ts';
import { groupCreate, groupUpdate, receivedGroup } from '#contract/group.ts';
import { groupsRoute } from '#contract/portal-endpoints.ts';

/** Creating, changing and archiving groups. */
export const groupWriteEndpoints = {
  createGroup: {
    method: 'POST',
    path: groupsRoute,
    body: groupCreate,
    received: receivedGroup,
  },
  updateGroup: {
    method: 'PATCH',
    path: `${groupsRoute}/:consumer_group_id`,
    body: groupUpdate,
    received: receivedGroup,
  },
  archiveGroup: {
    method: 'DELETE',
    path: `${groupsRoute}/:consumer_group_id`,
    received: receivedGroup,
  },
} as const satisfies Record<string, Endpoint>;

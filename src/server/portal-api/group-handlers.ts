import type { PoolClient } from 'pg';
import { errorResponse } from '#server/http/error-response.ts';
import { createId } from '#server/db/create-id.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { retryConflicts } from '#server/db/retry-conflicts.ts';
import type { Call, Handler } from '#server/portal-api/handler.ts';
import { HttpError, requireFound } from '#server/http/http-error.ts';
import {
  type GroupFields,
  lockGroup,
  selectGroup,
  selectGroups,
  writeGroup,
} from '#server/portal-api/queries/group-sql.ts';

export const listGroups: Handler<'listGroups'> = ({ pool, params, query }) =>
  selectGroups(pool, params.portal_id, query);

export const getGroup: Handler<'getGroup'> = async ({ pool, params }) =>
  requireFound('consumer.group', await selectGroup(pool, params.portal_id, params.consumer_group_id));

export const createGroup: Handler<'createGroup'> = ({ pool, params, body }) =>
  writeGroup(pool, params.portal_id, createId('group'), {
    status: 'active',
    name: body.name,
    description: body.description ?? null,
    is_default: body.is_default ?? false,
    sso_group_ids: [...new Set(body.sso_group_ids)],
  });

export const updateGroup: Handler<'updateGroup'> = (call) =>
  updateActiveGroup(call, 'Cannot update a non-active consumer group.', (group) => ({
    ...group,
    ...call.body,
    sso_group_ids: [...new Set(call.body.sso_group_ids ?? group.sso_group_ids)],
  }));

export const archiveGroup: Handler<'archiveGroup'> = (call) =>
  updateActiveGroup(call, 'Consumer group is already archived or deleted.', (group) => ({
    ...group,
    status: 'archived',
  }));

/**
 * Changes a group while it is locked, so that it stays active until the change is made.
 * @param refused the message if the group is not active
 */
function updateActiveGroup(
  { pool, params }: Pick<Call<'updateGroup' | 'archiveGroup'>, 'pool' | 'params'>,
  refused: string,
  change: (group: GroupFields) => GroupFields,
): Promise<string> {
  const { portal_id, consumer_group_id } = params;
  const write = async (client: PoolClient) => {
    const group = requireFound('consumer.group', await lockGroup(client, portal_id, consumer_group_id));
    if (group.status !== 'active') throw new HttpError(errorResponse('precondition_failed', refused));
    return writeGroup(client, portal_id, consumer_group_id, change(group));
  };
  return retryConflicts(() => inTransaction(pool, write));
}

import { inTransaction } from '#server/db/in-transaction.ts';
import { retryConflicts } from '#server/db/retry-conflicts.ts';
import { requireFound } from '#server/http/http-error.ts';
import type { Handler } from '#server/portal-api/handler.ts';
import { selectInvite, selectInvites, writeInvite } from '#server/portal-api/queries/invite-sql.ts';
import { writePerson } from '#server/portal-api/write-person.ts';

export const listInvites: Handler<'listInvites'> = ({ pool, params, query }) =>
  selectInvites(pool, params.portal_id, query);

export const getInvite: Handler<'getInvite'> = async ({ pool, params }) =>
  requireFound('consumer.invite', await selectInvite(pool, params.portal_id, params.consumer_invite_id));

/** Sends no mail: the embedded upstream has none to send, and no link to put into it. */
export const createInvite: Handler<'createInvite'> = ({ pool, params: { portal_id }, body, actor }) => {
  const { name, email, message = null } = body;
  return retryConflicts(() =>
    inTransaction(pool, async (client) => {
      const profileId = await writePerson(client, portal_id, { name, email, status: 'invited' });
      const id = await writeInvite(client, portal_id, profileId, message, actor);
      return requireFound('consumer.invite', await selectInvite(client, portal_id, id));
    }),
  );
};

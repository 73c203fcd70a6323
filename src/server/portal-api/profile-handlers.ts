import { inTransaction } from '#server/db/in-transaction.ts';
import { retryConflicts } from '#server/db/retry-conflicts.ts';
import { notFound } from '#server/http/error-response.ts';
import { HttpError, requireFound } from '#server/http/http-error.ts';
import type { Handler } from '#server/portal-api/handler.ts';
import { deleteProfileRow } from '#server/portal-api/queries/delete-profile-sql.ts';
import { deleteMemberships, insertMemberships } from '#server/portal-api/queries/membership-sql.ts';
import { selectProfile, selectProfiles } from '#server/portal-api/queries/profile-sql.ts';
import { writePerson } from '#server/portal-api/write-person.ts';

export const listProfiles: Handler<'listProfiles'> = (call) =>
  call.singleFlight.run(JSON.stringify([call.params.portal_id, call.query]), () =>
    selectProfiles(call, call.params.portal_id, call.query),
  );

export const getProfile: Handler<'getProfile'> = (call) =>
  selectProfile(call, call.params.portal_id, call.params.consumer_profile_id);

export const createProfile: Handler<'createProfile'> = async (call) => {
  const { portal_id } = call.params;
  const id = await retryConflicts(() =>
    inTransaction(call.pool, (client) => writePerson(client, portal_id, { ...call.body, status: 'active' })),
  );
  return selectProfile(call, portal_id, id);
};

export const deleteProfile: Handler<'deleteProfile'> = async ({ pool, params }) =>
  requireFound(
    'consumer.profile',
    await retryConflicts(() =>
      inTransaction(pool, (client) => deleteProfileRow(client, params.portal_id, params.consumer_profile_id)),
    ),
  );

export const assignGroups: Handler<'assignGroups'> = changeGroups(insertMemberships);

export const unassignGroups: Handler<'unassignGroups'> = changeGroups(deleteMemberships);

function changeGroups(change: typeof insertMemberships): Handler<'assignGroups'> {
  return async (call) => {
    const { portal_id, consumer_profile_id } = call.params;
    const ids = [...new Set(call.body.group_ids)];
    const missing = ids.length > 0 && (await change(call.pool, portal_id, consumer_profile_id, ids));
    if (missing) throw new HttpError(notFound(missing));
    return selectProfile(call, portal_id, consumer_profile_id);
  };
}

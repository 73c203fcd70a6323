import { notFound } from '#server/http/error-response.ts';
import type { Handler } from '#server/portal-api/handler.ts';
import { HttpError } from '#server/http/http-error.ts';
import { deleteMemberships, insertMemberships } from '#server/portal-api/queries/membership-sql.ts';
import { selectProfile, selectProfiles } from '#server/portal-api/queries/profile-sql.ts';

export const listProfiles: Handler<'listProfiles'> = (call) =>
  call.singleFlight.run(JSON.stringify([call.params.portal_id, call.query]), () =>
    selectProfiles(call, call.params.portal_id, call.query),
  );

export const getProfile: Handler<'getProfile'> = (call) =>
  selectProfile(call, call.params.portal_id, call.params.consumer_profile_id);

export const assignGroups: Handler<'assignGroups'> = changeGroups(insertMemberships);

export const unassignGroups: Handler<'unassignGroups'> = changeGroups(deleteMemberships);

function changeGroups(change: typeof insertMemberships): Handler<'assignGroups'> {
  return async (call) => {
    const { portal_id, consumer_profile_id } = call.params;
    const ids = [...new Set(call.body.group_ids)];
    const known = ids.length === 0 || (await change(call.pool, portal_id, consumer_profile_id, ids));
    if (!known) throw new HttpError(notFound('consumer.group'));
    return getProfile({ ...call, query: undefined, body: undefined });
  };
}

import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import { emailKey } from '#server/db/email-key.ts';
import {
  lockProfilesByEmail,
  newProfileRow,
  type ProfileRow,
  writeProfileRows,
} from '#server/db/profile-rows.ts';
import { errorResponse, notFound } from '#server/http/error-response.ts';
import { HttpError } from '#server/http/http-error.ts';

/**
 * Creates the profile of a person, or renames the invited profile with that email, which stays invited. Locks the
 * portal first, as imports do: no one else creates the same profile meanwhile, and no deadlock arises.
 * @returns the profile's ID
 * @throws {HttpError} 409 if a profile with that email is active, 404 if the portal is gone
 */
export async function writePerson(
  client: PoolClient,
  portalId: string,
  person: Pick<ProfileRow, 'email' | 'name' | 'status'>,
): Promise<string> {
  const portals = await client.query(sql`select from portals where id = ${portalId} for no key update`);
  if (portals.rowCount === 0) throw new HttpError(notFound('portal'));
  const [found] = await lockProfilesByEmail(client, portalId, [emailKey(person.email)]);
  if (found?.status === 'active') {
    throw new HttpError(errorResponse('conflict', 'Consumer already has an active profile for this portal.'));
  }
  const row = found ? { ...found, name: person.name } : newProfileRow(person);
  await writeProfileRows(client, portalId, [row]);
  return row.id;
}

import type { Pool } from 'pg';
import { notFound } from '#server/api-error.ts';
import { Refusal } from '#server/portal-api/refusal.ts';

/**
 * Finds the portal, and the profile if there is one, that the parameters of a path name.
 * @returns the parameters, with the portal's id where its slug may have been
 * @throws {Refusal} 404
 */
export async function findPlace(pool: Pool, params: Record<string, string>): Promise<Record<string, string>> {
  const { portal_id, consumer_profile_id } = params;
  if (portal_id === undefined) return params;
  const { rows } = await pool.query<{ portal: string; profile: string | null }>(
    `select portals.id as portal, profiles.id as profile
     from portals left join profiles on profiles.portal_id = portals.id and profiles.id = $2
     where portals.id = $1 or portals.slug = $1
     order by portals.id = $1 desc
     limit 1`,
    [portal_id, consumer_profile_id],
  );
  const place = rows[0];
  if (!place) throw new Refusal(notFound('portal'));
  if (consumer_profile_id !== undefined && place.profile === null)
    throw new Refusal(notFound('consumer.profile'));
  return { ...params, portal_id: place.portal };
}

import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { notFound } from '#server/http/error-response.ts';
import { HttpError } from '#server/http/http-error.ts';

/**
 * Finds the portal, and the profile if the path has one, by the path's parameters.
 * @returns the parameters, with a portal's slug replaced by its ID
 * @throws {HttpError} 404
 */
export async function resolvePathParams(
  pool: Pool,
  params: Record<string, string>,
): Promise<Record<string, string>> {
  const { portal_id, consumer_profile_id } = params;
  if (portal_id === undefined) return params;
  const { rows } = await pool.query<{ portal: string; profile: string | null }>(sql`
    select portals.id as portal, profiles.id as profile
    from portals left join profiles on profiles.portal_id = portals.id and profiles.id = ${consumer_profile_id}
    where portals.id = ${portal_id} or portals.slug = ${portal_id}
    order by portals.id = ${portal_id} desc
    limit 1`);
  const found = rows[0];
  if (!found) throw new HttpError(notFound('portal'));
  if (consumer_profile_id !== undefined && found.profile === null)
    throw new HttpError(notFound('consumer.profile'));
  return { ...params, portal_id: found.portal };
}

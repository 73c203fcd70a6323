import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { prepared } from '#server/db/prepared.ts';
import { readByIdOrSlug } from '#server/db/read-by-id-or-slug.ts';
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
  const found = await readByIdOrSlug(pool, portal_id, async (id) => {
    const { rows } = await pool.query<{ portal: string; profile: string | null }>(
      prepared(sql`
      select id as portal,
        (select id from profiles where portal_id = ${id} and id = ${consumer_profile_id ?? ''}) as profile
      from portals where id = ${id}`),
    );
    return rows[0];
  });
  if (!found) throw new HttpError(notFound('portal'));
  if (consumer_profile_id !== undefined && found.profile === null)
    throw new HttpError(notFound('consumer.profile'));
  return { ...params, portal_id: found.portal };
}

import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { noPictureUrl } from '#contract/profile.ts';
import { timeJson } from '#server/db/time-json.ts';

/**
 * Deletes a profile with its groups and invites. Its ID, status and times are kept, and nothing that says who it was.
 * @returns the JSON of the deleted profile, or undefined if there is none
 */
export async function deleteProfileRow(
  pool: Pool,
  portalId: string,
  id: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ json: string }>(sql`
    with deleted as (
      delete from profiles where portal_id = ${portalId} and id = ${id}
      returning portal_id, id, status, consumer_id, created_at
    ), kept as (
      insert into deleted_profiles (portal_id, id, status, consumer_id, created_at)
      select portal_id, id, status, consumer_id, created_at from deleted returning *
    )
    select json_build_object(
      'object', 'consumer.profile', 'id', id, 'name', '[deleted]', 'email', id || '@deleted.invalid',
      'consumer_id', consumer_id, 'image_url', ${noPictureUrl}::text, 'status', status,
      'created_at', ${timeJson(sql`created_at`)}, 'updated_at', ${timeJson(sql`deleted_at`)}, 'groups', json_build_array()
    )::text as json from kept`);
  return rows[0]?.json;
}

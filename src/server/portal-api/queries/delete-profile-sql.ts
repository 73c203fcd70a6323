import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import { noPictureUrl } from '#contract/profile.ts';
import type { ProfileStatus } from '#contract/profile-status.ts';

/**
 * Deletes a profile with its groups and invites. Its ID, status and times are kept, and nothing that says who it was.
 * @param client in a transaction
 * @returns the JSON of the deleted profile, or undefined if there is none
 */
export async function deleteProfileRow(
  client: PoolClient,
  portalId: string,
  id: string,
): Promise<string | undefined> {
  const { rows: deleted } = await client.query<{
    consumer_id: string;
    status: ProfileStatus;
    created_at: Date;
  }>(sql`
    delete from profiles where portal_id = ${portalId} and id = ${id} returning consumer_id, status, created_at`);
  const [profile] = deleted;
  if (!profile) return undefined;
  const { consumer_id, status, created_at } = profile;
  const { rows: inserted } = await client.query<{ deleted_at: Date }>(sql`
    insert into deleted_profiles (portal_id, id, status, consumer_id, created_at)
    values (${portalId}, ${id}, ${status}, ${consumer_id}, ${created_at}) returning deleted_at`);
  return JSON.stringify({
    object: 'consumer.profile',
    id,
    name: '[deleted]',
    email: `${id}@deleted.invalid`,
    consumer_id,
    image_url: noPictureUrl,
    status,
    created_at,
    updated_at: inserted[0]?.deleted_at,
    groups: [],
  });
}

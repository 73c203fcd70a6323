import type { PoolClient } from 'pg';
import sql, { join, raw } from 'sql-template-tag';
import type { ProfileStatus } from '#contract/profile-status.ts';
import { createId } from '#server/db/create-id.ts';
import { emailKey } from '#server/db/email-key.ts';
import { profileSearchText } from '#server/db/search-text.ts';

/** What a profile is written from; the database derives the rest. */
export interface ProfileRow {
  id: string;
  email: string;
  email_key: string;
  name: string;
  status: ProfileStatus;
  image_url: string | null;
  consumer_id: string;
  personal_group_id: string;
}

const columns = [
  'id',
  'email',
  'email_key',
  'name',
  'status',
  'image_url',
  'consumer_id',
  'personal_group_id',
] as const satisfies (keyof ProfileRow)[];

const columnNames = raw(columns.join(', '));

/** A new row, with IDs of its own. */
export function newProfileRow(
  profile: Pick<ProfileRow, 'email' | 'name' | 'status'> & Partial<Pick<ProfileRow, 'image_url'>>,
): ProfileRow {
  return {
    image_url: null,
    ...profile,
    id: createId('profile'),
    email_key: emailKey(profile.email),
    consumer_id: createId('consumer'),
    personal_group_id: createId('group'),
  };
}

/**
 * Reads the profiles with these emails, and locks them until the transaction ends. They come before memberships and in the
 * order of their IDs, as when assigning, which prevents deadlocks. A portal that is locked first gets no others meanwhile.
 */
export async function lockProfilesByEmail(
  client: PoolClient,
  portalId: string,
  emails: string[],
): Promise<ProfileRow[]> {
  const { rows } = await client.query<ProfileRow>(sql`
    select ${columnNames} from profiles
    where portal_id = ${portalId} and email_key = any(${emails.map(emailKey)})
    order by id for no key update`);
  return rows;
}

/** Creates profiles, or updates the name, status and picture of those that exist. */
export async function writeProfileRows(
  client: PoolClient,
  portalId: string,
  rows: readonly ProfileRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const arrays = [
    ...columns.map((column) => rows.map((row) => row[column])),
    rows.map(profileSearchText),
  ].map((values) => sql`${values}::text[]`);
  await client.query(sql`
    insert into profiles (portal_id, ${columnNames}, search_text)
    select ${portalId}, * from unnest(${join(arrays)})
    on conflict (portal_id, id) do update set
      name = excluded.name, status = excluded.status, image_url = excluded.image_url,
      search_text = excluded.search_text, updated_at = now()`);
}

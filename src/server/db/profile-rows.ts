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
  /**
   * In code unit order, as memberships keep them: they are written only for new profiles, along with these memberships.
   */
  manual_group_ids: string[];
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
] as const satisfies Exclude<keyof ProfileRow, 'manual_group_ids'>[];

const columnNames = raw(columns.join(', '));

/** A new row, with IDs of its own and without groups. */
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
    manual_group_ids: [],
  };
}

/**
 * Reads the profiles with these email keys, and locks them until the transaction ends. They come before
 * memberships and in the order of their IDs, as when assigning, which prevents deadlocks. A portal that
 * is locked first gets no others meanwhile.
 */
export async function lockProfilesByEmail(
  client: PoolClient,
  portalId: string,
  keys: string[],
): Promise<ProfileRow[]> {
  const { rows } = await client.query<ProfileRow>(sql`
    select ${columnNames}, manual_group_ids from profiles
    where portal_id = ${portalId} and id = any(array(
      select (select id from profiles where portal_id = ${portalId} and email_key = key)
      from unnest(${keys}::text[]) as key
    ))
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
    // PostgreSQL cannot unnest lists of different lengths.
    rows.map((row) => row.manual_group_ids.join('\n')),
  ].map((values) => sql`${values}::text[]`);
  await client.query(sql`
    insert into profiles (portal_id, ${columnNames}, search_text, manual_group_ids)
    select ${portalId}, ${columnNames}, search_text, string_to_array(group_ids, E'\n')
    from unnest(${join(arrays)}) as new (${columnNames}, search_text, group_ids)
    on conflict (portal_id, id) do update set
      name = excluded.name, status = excluded.status, image_url = excluded.image_url,
      search_text = excluded.search_text, updated_at = excluded.updated_at`);
}

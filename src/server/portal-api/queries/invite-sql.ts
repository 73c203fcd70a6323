import type { Pool, PoolClient } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { Queryable } from '#server/db/queryable.ts';
import type { Actor } from '#server/http/actor.ts';
import { createId } from '#server/db/create-id.ts';
import { emailKey } from '#server/db/email-key.ts';
import { selectPage } from '#server/db/keyset-page.ts';
import { matchesWords } from '#server/db/search-text.ts';
import { timeJson } from '#server/db/time-json.ts';
import { searchWords } from '#text/search-words.ts';

/** Invites with what is read of their profiles. */
const invites = sql`(
  select invites.*, profiles.name, profiles.email, profiles.email_key, profiles.search_text
  from invites join profiles on profiles.portal_id = invites.portal_id and profiles.id = invites.profile_id
)`;

const inviteJson = sql`json_build_object(
  'object', 'consumer.invite', 'id', listed.id,
  'status', case when listed.accepted_at is null then 'pending' else 'accepted' end, 'portal_url', null,
  'consumer_profile', json_build_object(
    'object', 'consumer.profile#preview', 'id', listed.profile_id, 'name', listed.name, 'email', listed.email),
  'invited_by', json_build_object(
    'object', 'organization.actor#preview', 'id', listed.invited_by_id, 'name', listed.invited_by_name,
    'email', listed.invited_by_email),
  'message', listed.message, 'accepted_at', ${timeJson(sql`listed.accepted_at`)},
  'created_at', ${timeJson(sql`listed.created_at`)}, 'updated_at', ${timeJson(sql`listed.updated_at`)})`;

/** @returns the JSON of a page of a portal's invites */
export function selectInvites(
  pool: Pool,
  portalId: string,
  { status, search, email, ...query }: QueryOf<Endpoints['listInvites']>,
): Promise<string> {
  const where: Sql[] = [sql`listed.portal_id = ${portalId}`];
  const [only, ...others] = new Set(status);
  if (only && others.length === 0) where.push(sql`(listed.accepted_at is null) = ${only === 'pending'}`);
  if (email) where.push(sql`listed.email_key = any (${email.map(emailKey)})`);
  const words = searchWords(search ?? '');
  if (words.length > 0) where.push(matchesWords(sql`listed.search_text`, words));
  return selectPage(pool, { table: invites, where, query, item: inviteJson });
}

/** @returns the invite's JSON, or undefined */
export async function selectInvite(
  client: Queryable,
  portalId: string,
  id: string,
): Promise<string | undefined> {
  const { rows } = await client.query<{ json: string }>(
    sql`select ${inviteJson}::text as json from ${invites} as listed
      where listed.portal_id = ${portalId} and listed.id = ${id}`,
  );
  return rows[0]?.json;
}

/**
 * Invites a profile. If it has a pending invite, only the message of that one changes.
 * @returns the invite's ID
 */
export async function writeInvite(
  client: PoolClient,
  portalId: string,
  profileId: string,
  message: string | null,
  { id, name, email }: Actor,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql`
    insert into invites (portal_id, id, profile_id, message, invited_by_id, invited_by_name, invited_by_email)
    values (${portalId}, ${createId('invite')}, ${profileId}, ${message}, ${id}, ${name}, ${email ?? null})
    on conflict (portal_id, profile_id) where accepted_at is null
    do update set message = excluded.message, updated_at = excluded.updated_at
    returning id`);
  const [row] = rows;
  if (!row) throw new Error('An insert with returning gave no row.');
  return row.id;
}

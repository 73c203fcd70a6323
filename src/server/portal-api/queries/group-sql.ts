import type { Pool, PoolClient } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { GroupStatus } from '#contract/group.ts';
import type { Queryable } from '#server/db/queryable.ts';
import { groupSearchText, matchesWords } from '#server/db/search-text.ts';
import { timeJson } from '#server/db/time-json.ts';
import { requireFound } from '#server/http/http-error.ts';
import { selectPage } from '#server/db/keyset-page.ts';
import { searchWords } from '#text/search-words.ts';

/** The writable fields of a group. */
export interface GroupFields {
  status: GroupStatus;
  name: string;
  description: string | null;
  is_default: boolean;
  sso_group_ids: string[];
}

/** @param group the table or its alias */
export const groupJson = (group: Sql) => sql`json_build_object(
  'object', 'consumer.group', 'id', ${group}.id, 'status', ${group}.status, 'name', ${group}.name,
  'description', ${group}.description, 'is_default', ${group}.is_default, 'sso_group_ids', ${group}.sso_group_ids,
  'created_at', ${timeJson(sql`${group}.created_at`)}, 'updated_at', ${timeJson(sql`${group}.updated_at`)})`;

/** @returns the JSON of a page of a portal's groups */
export function selectGroups(
  pool: Pool,
  portalId: string,
  query: QueryOf<Endpoints['listGroups']>,
): Promise<string> {
  const where = [
    sql`listed.portal_id = ${portalId}`,
    sql`listed.status = any (${query.status ?? ['active']})`,
  ];
  const words = searchWords(query.search ?? '');
  if (words.length > 0) where.push(matchesWords(sql`listed.search_text`, words));
  return selectPage(pool, { table: sql`groups`, where, query, item: groupJson(sql`listed`) });
}

/** @returns the group's JSON, or undefined */
export async function selectGroup(
  database: Queryable,
  portalId: string,
  id: string,
): Promise<string | undefined> {
  const { rows } = await database.query<{ json: string }>(
    sql`select ${groupJson(sql`groups`)}::text as json from groups where portal_id = ${portalId} and id = ${id}`,
  );
  return rows[0]?.json;
}

/**
 * Reads a group and locks it until the transaction ends. Its portal, whose version changes too, is locked first, in the
 * same order as imports do, which prevents deadlocks.
 */
export async function lockGroup(
  client: PoolClient,
  portalId: string,
  id: string,
): Promise<GroupFields | undefined> {
  await client.query(sql`select from portals where id = ${portalId} for no key update`);
  const { rows } = await client.query<GroupFields>(
    sql`select status, name, description, is_default, sso_group_ids from groups
      where portal_id = ${portalId} and id = ${id} for no key update`,
  );
  return rows[0];
}

/**
 * Creates or updates a group.
 * @returns the group's JSON
 */
export async function writeGroup(
  database: Queryable,
  portalId: string,
  id: string,
  group: GroupFields,
): Promise<string> {
  const searchText = groupSearchText({ id, ...group });
  await database.query(sql`
    insert into groups (portal_id, id, status, name, description, is_default, sso_group_ids, search_text)
    values (${portalId}, ${id}, ${group.status}, ${group.name}, ${group.description}, ${group.is_default},
      ${group.sso_group_ids}, ${searchText})
    on conflict (portal_id, id) do update set
      status = excluded.status, name = excluded.name, description = excluded.description,
      is_default = excluded.is_default, sso_group_ids = excluded.sso_group_ids,
      search_text = excluded.search_text, updated_at = excluded.updated_at`);
  return requireFound('consumer.group', await selectGroup(database, portalId, id));
}

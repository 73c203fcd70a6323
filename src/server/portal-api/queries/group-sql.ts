import type { Pool, PoolClient } from 'pg';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { GroupStatus } from '#contract/group.ts';
import { foldLine, groupSearchText } from '#server/db/search-text.ts';
import { groupJson } from '#server/db/contract-json.ts';
import { selectPage } from '#server/db/keyset-page.ts';
import { SqlValues } from '#server/db/sql-values.ts';

/** What may be written of a group. */
export interface GroupFields {
  status: GroupStatus;
  name: string;
  description: string | null;
  is_default: boolean;
  sso_group_ids: string[];
}

/** @returns the JSON of a page of a portal's groups */
export function selectGroups(
  pool: Pool,
  portalId: string,
  query: QueryOf<Endpoints['listGroups']>,
): Promise<string> {
  const values = new SqlValues();
  const where = [
    `listed.portal_id = ${values.add(portalId)}`,
    `listed.status = any (${values.add(query.status ?? ['active'])})`,
  ];
  const search = foldLine(query.search?.trim() ?? '');
  if (search) where.push(`strpos(listed.search_text, ${values.add(search)}) > 0`);
  return selectPage(pool, { table: 'groups', where, values, query, item: groupJson('listed') });
}

/** @returns the group's JSON, or undefined */
export async function selectGroup(pool: Pool, portalId: string, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ json: string }>(
    `select ${groupJson('groups')}::text as json from groups where portal_id = $1 and id = $2`,
    [portalId, id],
  );
  return rows[0]?.json;
}

/**
 * Reads a group and keeps others from changing it until the transaction ends. Its portal, whose version changes with it, is
 * locked before, as imports do: so that neither waits for the other.
 */
export async function lockGroup(
  client: PoolClient,
  portalId: string,
  id: string,
): Promise<GroupFields | undefined> {
  await client.query('select from portals where id = $1 for no key update', [portalId]);
  const { rows } = await client.query<GroupFields>(
    `select status, name, description, is_default, sso_group_ids from groups
     where portal_id = $1 and id = $2 for no key update`,
    [portalId, id],
  );
  return rows[0];
}

/**
 * Makes or changes a group.
 * @returns the group's JSON
 */
export async function writeGroup(
  client: Pool | PoolClient,
  portalId: string,
  id: string,
  group: GroupFields,
): Promise<string> {
  const { rows } = await client.query<{ json: string }>(
    `insert into groups (portal_id, id, status, name, description, is_default, sso_group_ids, search_text)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (portal_id, id) do update set
       status = excluded.status, name = excluded.name, description = excluded.description,
       is_default = excluded.is_default, sso_group_ids = excluded.sso_group_ids,
       search_text = excluded.search_text, updated_at = now()
     returning ${groupJson('groups')}::text as json`,
    [
      portalId,
      id,
      group.status,
      group.name,
      group.description,
      group.is_default,
      group.sso_group_ids,
      groupSearchText({ id, ...group }),
    ],
  );
  const row = rows[0];
  if (!row) throw new Error('An insert with returning gave no row.');
  return row.json;
}

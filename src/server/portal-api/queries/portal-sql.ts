import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { Portal } from '#contract/portal.ts';
import { timeJson } from '#server/db/time-json.ts';
import { selectPage } from '#server/db/keyset-page.ts';
import { matchesSearch, searchWords } from '#text/search-words.ts';

/** @param portal the table or its alias */
const portalJson = (portal: Sql) => sql`json_build_object(
  'object', 'portal', 'id', ${portal}.id, 'status', ${portal}.status, 'name', ${portal}.name, 'slug', ${portal}.slug,
  'description', ${portal}.description, 'created_at', ${timeJson(sql`${portal}.created_at`)},
  'updated_at', ${timeJson(sql`${portal}.updated_at`)})`;

/** @returns the JSON of a page of active portals */
export async function selectPortals(pool: Pool, query: QueryOf<Endpoints['listPortals']>): Promise<string> {
  const where = [sql`listed.status = 'active'`];
  const { search = '' } = query;
  if (searchWords(search).length > 0) where.push(sql`listed.id = any (${await matchingIds(pool, search)})`);
  return selectPage(pool, {
    table: sql`portals`,
    where,
    query,
    item: portalJson(sql`listed`),
  });
}

/** Portals have no folded search text, since a service has few of them. */
async function matchingIds(pool: Pool, search: string): Promise<string[]> {
  const { rows } = await pool.query<Pick<Portal, 'id' | 'slug' | 'name' | 'description'>>(
    sql`select id, slug, name, description from portals where status = 'active'`,
  );
  return rows
    .filter(({ id, slug, name, description }) =>
      matchesSearch({ texts: [id, slug, name, description] }, search),
    )
    .map(({ id }) => id);
}

/** @returns the portal's JSON, or undefined */
export async function selectPortal(pool: Pool, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ json: string }>(
    sql`select ${portalJson(sql`portals`)}::text as json from portals where id = ${id}`,
  );
  return rows[0]?.json;
}

import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { timeJson } from '#server/db/time-json.ts';
import { type PageQuery, selectPage } from '#server/db/keyset-page.ts';

/** @param portal the table or its alias */
const portalJson = (portal: Sql) => sql`json_build_object(
  'object', 'portal', 'id', ${portal}.id, 'status', ${portal}.status, 'name', ${portal}.name, 'slug', ${portal}.slug,
  'description', ${portal}.description, 'created_at', ${timeJson(sql`${portal}.created_at`)},
  'updated_at', ${timeJson(sql`${portal}.updated_at`)})`;

/** @returns the JSON of a page of active portals */
export function selectPortals(pool: Pool, query: PageQuery): Promise<string> {
  return selectPage(pool, {
    table: sql`portals`,
    where: [sql`listed.status = 'active'`],
    query,
    item: portalJson(sql`listed`),
  });
}

/** @returns the portal's JSON, or undefined */
export async function selectPortal(pool: Pool, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ json: string }>(
    sql`select ${portalJson(sql`portals`)}::text as json from portals where id = ${id}`,
  );
  return rows[0]?.json;
}

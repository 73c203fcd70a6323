import type { Pool } from 'pg';
import { portalJson } from '#server/db/contract-json.ts';
import { type PageQuery, selectPage } from '#server/db/keyset-page.ts';
import { SqlValues } from '#server/db/sql-values.ts';

/** @returns the JSON of a page of active portals */
export function selectPortals(pool: Pool, query: PageQuery): Promise<string> {
  return selectPage(pool, {
    table: 'portals',
    where: [`listed.status = 'active'`],
    values: new SqlValues(),
    query,
    item: portalJson('listed'),
  });
}

/** @returns the portal's JSON, or undefined */
export async function selectPortal(pool: Pool, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ json: string }>(
    `select ${portalJson('portals')}::text as json from portals where id = $1`,
    [id],
  );
  return rows[0]?.json;
}

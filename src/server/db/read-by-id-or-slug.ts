import sql from 'sql-template-tag';
import { prepared } from '#server/db/prepared.ts';
import type { Queryable } from '#server/db/queryable.ts';

/**
 * Reads a portal by its ID or, if none has that, by its slug. No single statement looks for both: it could not tell
 * which machine has the portal.
 * @param key the portal's ID or slug
 * @param read reads by an ID; returns undefined if there is no such portal
 */
export async function readByIdOrSlug<Row>(
  database: Queryable,
  key: string,
  read: (id: string) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  const byId = await read(key);
  if (byId) return byId;
  const { rows } = await database.query<{ portal_id: string }>(
    prepared(sql`select portal_id from portal_slugs where slug = ${key}`),
  );
  return rows[0] && read(rows[0].portal_id);
}

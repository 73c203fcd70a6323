import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { ActiveGroup, RowGroup } from '#text/people-table/resolve-groups.ts';

/**
 * Finds groups among a portal's active ones and locks them, so that they cannot be archived before the transaction
 * ends.
 * @param find called again if a group was archived in the meantime
 */
export async function lockResolvedGroups<Found>(
  client: PoolClient,
  portalId: string,
  find: (groups: ActiveGroup[]) => { found: Found; listed: RowGroup[] },
): Promise<Found> {
  for (;;) {
    const { rows } = await client.query<ActiveGroup>(sql`
      select id, name, is_default from groups where portal_id = ${portalId} and status = 'active' order by id`);
    const { found, listed } = find(rows);
    const ids = new Set(listed.flatMap(({ id }) => id ?? []));
    const locked = await client.query(sql`
      select id from groups where portal_id = ${portalId} and status = 'active' and id = any(${[...ids]})
      order by id for share`);
    if (locked.rowCount === ids.size) return found;
  }
}

import type { Pool } from 'pg';
import sql, { raw } from 'sql-template-tag';
import { demoRows } from '#server/demo/demo-rows.ts';
import { type DiskSpace, requireDiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { SlugTakenError } from '#server/db/insert-portal.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { vacuum } from '#server/db/vacuum.ts';

/**
 * Creates the demo portals in one transaction.
 * @throws {DiskFullError} one sentence, if the disk is too full
 * @throws {SlugTakenError} one sentence, if the demo is already loaded or another portal uses one of its slugs
 */
export async function loadDemo(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  await requireDiskSpace(pool, diskSpace);
  const rows = demoRows();
  await inTransaction(pool, async (client) => {
    // Of two at the same time, the second one finds the portals of the first.
    await client.query(sql`lock table portals in share row exclusive mode`);
    const needed = rows.portals.map((portal) => portal.slug);
    const taken = await client.query<{ slug: string }>(
      sql`select slug from portal_slugs where slug = any(${needed}) order by slug`,
    );
    if (taken.rows.length > 0) {
      const slugs = taken.rows.map(({ slug }) => slug).join(', ');
      throw new SlugTakenError(`The demo can't be loaded: this database already has the portals ${slugs}.`);
    }
    for (const [table, tableRows] of Object.entries(rows)) {
      if (tableRows[0] === undefined) continue;
      const [target, columns] = [raw(table), raw(Object.keys(tableRows[0]).join(', '))];
      await client.query(sql`
        insert into ${target} (${columns})
        select ${columns} from json_populate_recordset(null::${target}, ${JSON.stringify(tableRows)})`);
    }
  });
  await vacuum(pool, diskSpace);
}

/**
 * Deletes the portals that `loadDemo` creates, including everything added to them since. Other portals are kept.
 * @returns the number of deleted portals
 * @throws {DiskFullError} one sentence, if the disk is too full to record the deletion
 */
export async function removeDemo(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<number> {
  await requireDiskSpace(pool, diskSpace);
  const ids = demoRows().portals.map((portal) => portal.id);
  const removed = await inTransaction(pool, async (client) => {
    let count = 0;
    for (const id of ids) {
      const { rowCount } = await client.query(sql`delete from portals where id = ${id}`);
      await client.query(sql`delete from portal_slugs where portal_id = ${id}`);
      count += rowCount ?? 0;
    }
    return count;
  });
  await vacuum(pool, diskSpace);
  return removed;
}

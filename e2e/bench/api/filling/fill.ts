import { setTimeout } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { type Batch, inventPopulation, type Row } from '#e2e/bench/api/filling/population.ts';
import { inTransaction, vacuum } from '#server/testing.ts';

/**
 * Fills an empty database of the current schema as an import would, in transactions of a few thousand profiles.
 * @param report called with the number of profiles inserted so far
 */
export async function fill(pool: Pool, profiles: number, report: (done: number) => void): Promise<void> {
  const { portal, groups, batches } = inventPopulation(profiles);
  await inTransaction(pool, async (client) => {
    await insert(client, 'portals', [portal]);
    await insert(client, 'groups', groups);
  });
  let writing = Promise.resolve();
  let done = 0;
  for (const batch of batches) {
    await writing;
    report(done);
    writing = inTransaction(pool, (client) => insertBatch(client, batch));
    done += batch.profiles.length;
    // Lets the first statement start, so that the database works while the next batch is generated.
    await setTimeout(10);
  }
  await writing;
  await vacuum(pool);
}

async function insertBatch(client: PoolClient, batch: Batch): Promise<void> {
  await insert(client, 'profiles', batch.profiles);
  await insert(client, 'profile_sso_groups', batch.profile_sso_groups);
  await insert(client, 'memberships', batch.memberships);
}

async function insert(client: PoolClient, table: string, rows: Row[]): Promise<void> {
  if (rows[0] === undefined) return;
  const columns = Object.keys(rows[0]).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

import type { ClientBase, Pool } from 'pg';
import { isDistributed } from '#server/db/citus/distribute.ts';
import { continueAfter } from '#server/db/create-id.ts';

/**
 * The newest ID of each kind. Primary keys find them: one entry for each table and portal, however many rows there are.
 */
const newestIds = `
  select max(newest.id) as id from (
    select max(id) as id from portals
    union all
    select max(id) from changes
    union all
    select in_portal.id from portals, lateral (
      (select id from profiles where portal_id = portals.id order by id desc limit 1)
      union all
      (select id from groups where portal_id = portals.id order by id desc limit 1)
      union all
      (select id from invites where portal_id = portals.id order by id desc limit 1)
    ) as in_portal
  ) as newest
  where newest.id is not null
  group by left(newest.id, 3)`;

/** Makes new IDs sort after all IDs of a database, even if the clock has been set back since they were made. */
export async function continueIds(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(newestIds);
  for (const { id } of rows) continueAfter(id);
}

/** Those of a portal must differ, or a page of a search would leave profiles out. */
const continueSequence = `
  select setval(sequence, newest) from (
    select pg_get_serial_sequence('search_buckets', 'bucket')::regclass as sequence, max(bucket) as newest from search_buckets
  ) as buckets
  where newest > coalesce(pg_sequence_last_value(sequence), 0)`;

/**
 * Makes new search buckets get higher numbers than all of a database, even if its rows came by logical replication,
 * which leaves sequences at their start. In Citus, each machine has numbers of its own.
 * @param client in a transaction that no other process does the same in
 */
export async function continueBuckets(client: ClientBase): Promise<void> {
  if (!(await isDistributed(client))) await client.query(continueSequence);
}

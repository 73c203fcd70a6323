import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase, Pool } from 'pg';
import { splitStatements } from '#server/db/read-migrations.ts';

// The build copies the file next to its modules.
const file = join(import.meta.dirname, 'distribute.sql');

/** Whether the extension Citus is in the database, which can spread tables over several machines. */
async function hasCitus(database: Pool | ClientBase): Promise<boolean> {
  const { rows } = await database.query<{ has: boolean }>(
    `select exists (select from pg_extension where extname = 'citus') as has`,
  );
  return rows[0]?.has ?? false;
}

/** Whether portals are spread over the machines of Citus. */
export async function isDistributed(database: Pool | ClientBase): Promise<boolean> {
  if (!(await hasCitus(database))) return false;
  const { rows } = await database.query<{ is: boolean }>(
    `select exists (select from pg_dist_partition where logicalrelid = to_regclass('portals')) as is`,
  );
  return rows[0]?.is ?? false;
}

/**
 * Where Citus is, makes sure that portals are spread over its machines: those of a database without portals are from
 * now on. Does nothing in any other database.
 * @param client in a transaction, with the newest schema
 * @throws {Error} one sentence, when a machine refuses triggers or the database has portals that are not spread
 */
export async function distribute(client: ClientBase): Promise<void> {
  if (!(await hasCitus(client))) return;
  await requireTriggers(client);
  if (await isDistributed(client)) return;
  const { rows } = await client.query<{ has: boolean }>('select exists (select from portals) as has');
  if (rows[0]?.has) {
    throw new Error(
      'The database has the extension citus, and portals that it has not distributed: run "npm run dump -- <file>", create another database with the extension on each node, and run "npm run restore -- <file>" there; or run "drop extension citus" to stay on one machine.',
    );
  }
  for (const statement of splitStatements(await readFile(file, 'utf8'))) await client.query(statement);
}

/**
 * @throws {Error} one sentence, when a machine refuses triggers on distributed
 * tables, which everything derived relies on
 */
async function requireTriggers(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ address: string }>(`
    select nodename || ':' || nodeport as address
    from run_command_on_all_nodes('show citus.enable_unsafe_triggers') as answer join pg_dist_node using (nodeid)
    where answer.result is distinct from 'on' order by nodename, nodeport`);
  if (rows.length === 0) return;
  const addresses = rows.map(({ address }) => address).join(', ');
  throw new Error(
    `Citus refuses triggers on ${addresses}: run "alter system set citus.enable_unsafe_triggers = on" and "select pg_reload_conf()" there, then start again.`,
  );
}

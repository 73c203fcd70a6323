import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Gauge, type Registry } from '@platformatic/prom-client';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';

/** In milliseconds: a scrape has to end even if the database does not answer. */
const timeout = 2000;

const selectSizes = sql`
  select pg_database_size(current_database()) as database,
    (select sum(pg_total_relation_size(oid)) from pg_class where oid in (
      to_regclass('changes'), to_regclass('change_outcomes'), to_regclass('change_targets'),
      to_regclass('change_actors'), to_regclass('change_runs'), to_regclass('refolded_changes'))) as audit_log`;

interface Sizes {
  database: string;
  audit_log: string;
}

/**
 * Measures the database at each scrape. What cannot be measured is NaN.
 * @param dataDir the folder of the embedded database; undefined for a PostgreSQL server, whose disk is elsewhere
 */
export function measureDatabase(registers: Registry[], pool: Pool, dataDir: string | undefined): void {
  const measure = (name: string, help: string, read: () => number | Promise<number>) => {
    const gauge: Gauge = new Gauge({
      name: `portal_profiles_${name}`,
      help,
      registers,
      collect: async () => gauge.set(await read()),
    });
  };

  const connections = new Gauge({
    name: 'portal_profiles_database_connections',
    help: 'Connections of the pool.',
    labelNames: ['state'],
    registers,
    collect: () => {
      connections.set({ state: 'in_use' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'idle' }, pool.idleCount);
    },
  });
  measure('database_connections_max', "The pool's size.", () => pool.options.max);
  measure('database_waiting', 'Requests that wait for a connection of the pool.', () => pool.waitingCount);

  // A scrape measures all at once, with one query. One that is still waiting is waited for again, so that scrapes do
  // not pile up in a database that is away.
  let pending: Promise<Sizes | undefined> | undefined;
  const readSizes = () => {
    pending ??= pool
      .query<Sizes>(selectSizes)
      .then(({ rows }) => rows[0])
      .catch(() => undefined)
      .finally(() => (pending = undefined));
    return Promise.race([pending, delay(timeout, undefined, { ref: false })]);
  };
  measure('database_up', 'Whether the database answers.', async () => ((await readSizes()) ? 1 : 0));
  measure('database_size_bytes', 'The database with its indexes.', async () =>
    Number((await readSizes())?.database),
  );
  measure('audit_log_size_bytes', 'The tables of the audit log with their indexes.', async () =>
    Number((await readSizes())?.audit_log),
  );

  if (dataDir === undefined) return;
  const readDisk = () => statfs(dataDir).catch(() => ({ bavail: NaN, blocks: NaN, bsize: NaN }));
  measure('disk_free_bytes', 'What this server may still write to the disk of DATA_DIR.', async () => {
    const { bavail, bsize } = await readDisk();
    return bavail * bsize;
  });
  measure('disk_size_bytes', 'The disk of DATA_DIR.', async () => {
    const { blocks, bsize } = await readDisk();
    return blocks * bsize;
  });
}

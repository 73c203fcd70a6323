import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { openMemory, openPostgres } from '#server/db/open-database.ts';

/** Opens a new database in the run's engine. Closing it deletes it. */
export async function openTestDatabase(): Promise<Database> {
  if (inject('engine') === 'pglite') return openMemory(new Blob([await readFile(inject('pgliteTemplate'))]));
  const { url, drop } = await createTestDatabase();
  const database = await openPostgres(url);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** Creates an empty database, without our schema, in the run's PostgreSQL server. */
export async function createTestDatabase(
  encoding = 'UTF8',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const isCitus = inject('engine') === 'citus';
  const nodes = isCitus ? [server, ...inject('citusWorkers')] : [server];
  for (const node of nodes) {
    await administer(node, `create database ${name} template template0 encoding '${encoding}'`);
  }
  if (isCitus) await formCluster(nodes.map((node) => urlOf(node, name)));
  return {
    url: urlOf(inject('engine') === 'pgbouncer' ? inject('pgbouncerUrl') : server, name),
    drop: async () => {
      for (const node of nodes) await administer(node, `drop database ${name} with (force)`);
    },
  };
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Makes the databases of several servers one of Citus. Fewer shards than its default are created sooner. */
async function formCluster([coordinator = '', ...workers]: string[]): Promise<void> {
  for (const url of [coordinator, ...workers]) await administer(url, 'create extension citus');
  const { hostname, port, pathname } = new URL(coordinator);
  await administer(coordinator, `alter database ${pathname.slice(1)} set citus.shard_count = 4`);
  await administer(coordinator, `select citus_set_coordinator_host('${hostname}', ${port || 5432})`);
  for (const worker of workers) {
    const node = new URL(worker);
    await administer(coordinator, `select citus_add_node('${node.hostname}', ${node.port || 5432})`);
  }
}

/** Runs one statement on its own connection. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

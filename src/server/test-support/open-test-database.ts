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
  await administer(server, `create database ${name} template template0 encoding '${encoding}'`);
  const url = new URL(inject('engine') === 'pgbouncer' ? inject('pgbouncerUrl') : server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `drop database ${name} with (force)`) };
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

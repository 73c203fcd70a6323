import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** Where a product stores its data: a directory, or a PostgreSQL database. */
export interface Storage {
  /** The environment to start the product and its commands with. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** Clients of these tests exceed any usual rate limit. */
const unlimited = { REQUEST_LIMIT: '999999999' };

export async function makeDirectory(): Promise<Storage> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
  return {
    env: { DATA_DIR: directory, ...unlimited },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** @param server the URL of a database whose user can create others */
export async function makeDatabase(server: string): Promise<Storage> {
  const name = `long_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: url.href, ...unlimited },
    remove: async () => {
      await query(server, `drop database ${name} with (force)`);
    },
  };
}

/** Runs one statement on its own connection. */
export async function query<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

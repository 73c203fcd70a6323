import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { readConfig } from '#server/config/config.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';

async function socketDirectory(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ directories: string }>(
      "select current_setting('unix_socket_directories') as directories",
    );
    return rows[0]?.directories.split(',')[0] ?? '';
  } finally {
    await client.end();
  }
}

test.runIf(inject('engine') === 'postgres')(
  'a database is reached by its socket, in the form of pg and of libpq',
  async () => {
    const { url, drop } = await createTestDatabase();
    const { username, password, port, pathname } = new URL(url);
    const directory = await socketDirectory(url);
    const query = `host=${directory}&port=${port}`;
    try {
      for (const socket of [
        `postgres://${username}:${password}@/${pathname.slice(1)}?${query}`,
        `postgres://${pathname}?user=${username}&password=${password}&${query}`,
        `postgres://${username}:${password}@${encodeURIComponent(directory)}:${port}${pathname}`,
      ]) {
        const { pool, close } = await openDatabase(readConfig({ DATABASE_URL: socket }));
        const { rows } = await pool.query('select inet_client_addr() as address');
        expect(rows).toEqual([{ address: null }]);
        await close();
      }
    } finally {
      await drop();
    }
  },
);

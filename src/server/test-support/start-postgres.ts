import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

/** Uses the PostgreSQL server of `TEST_DATABASE_URL`, which is never stopped, or starts one. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  const databaseDir = join(tmpdir(), `portal-profiles-postgres-${randomUUID()}`);
  const server = await startEmbeddedPostgres({
    databaseDir,
    persistent: false,
    settings: { fsync: 'off' },
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

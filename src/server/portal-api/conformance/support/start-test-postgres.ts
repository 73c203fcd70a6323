import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type RunningPostgres,
  startPostgres,
} from '#server/portal-api/conformance/support/start-postgres.ts';

/** The PostgreSQL of `TEST_DATABASE_URL`, which is left as it is, or one of our own. */
export async function startTestPostgres(): Promise<RunningPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  const databaseDir = join(tmpdir(), `portal-profiles-postgres-${randomUUID()}`);
  const { url, stop } = await startPostgres({ databaseDir, persistent: false, settings: { fsync: 'off' } });
  return {
    url,
    stop: async () => {
      await stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

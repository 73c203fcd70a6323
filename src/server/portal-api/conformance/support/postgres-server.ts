import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '#server/portal-api/conformance/support/start-postgres.ts';

/** One PostgreSQL for the whole run: the one of `TEST_DATABASE_URL`, which may create databases, or one of our own. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    project.provide('postgresUrl', given);
    return undefined;
  }
  const databaseDir = join(tmpdir(), `portal-profiles-postgres-${randomUUID()}`);
  const server = await startPostgres({ databaseDir, persistent: false, settings: { fsync: 'off' } });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'pglite' | 'postgres';
    postgresUrl: string;
  }
}

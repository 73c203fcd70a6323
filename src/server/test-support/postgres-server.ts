import type { TestProject } from 'vitest/node';
import { startPostgres } from '#server/test-support/start-postgres.ts';

/** Provides one PostgreSQL server for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}

declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'pglite' | 'postgres' | 'pgbouncer' | 'citus';
    /** The URL of the server, with a user that can create databases. */
    postgresUrl: string;
  }
}

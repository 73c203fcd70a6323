import type { TestProject } from 'vitest/node';
import { startPostgres } from '#server/test-support/start-postgres.ts';

/** One PostgreSQL for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}

declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'pglite' | 'postgres' | 'pgbouncer';
    /** Of a server, as somebody who may create databases. */
    postgresUrl: string;
  }
}

import type { TestProject } from 'vitest/node';

/**
 * The URLs of `TEST_CITUS_URLS`: of the coordinator, then of its workers, with users
 * that can create databases and extensions.
 */
export const citusUrls = (process.env['TEST_CITUS_URLS'] ?? '').split(',').filter(Boolean);

/** Provides the nodes of Citus, which run already. */
export function setup(project: TestProject): void {
  const [coordinator = '', ...workers] = citusUrls;
  project.provide('postgresUrl', coordinator);
  project.provide('citusWorkers', workers);
}

declare module 'vitest' {
  export interface ProvidedContext {
    citusWorkers: string[];
  }
}

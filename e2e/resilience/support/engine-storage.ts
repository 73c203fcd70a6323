import { inject } from 'vitest';
import { makeDatabase, makeDirectory, type Storage } from '#e2e/resilience/support/storage.ts';

/** A place of the run's engine that nobody else uses. */
export function makeStorage(): Promise<Storage> {
  return inject('engine') === 'pglite' ? makeDirectory() : makeDatabase(inject('postgresUrl'));
}

import { inject } from 'vitest';
import { makeDatabase, makeDirectory, type Storage } from '#e2e/resilience/support/storage.ts';

/** New storage for the engine under test, which nothing else uses. */
export function makeStorage(): Promise<Storage> {
  return inject('engine') === 'pglite' ? makeDirectory() : makeDatabase(inject('postgresUrl'));
}

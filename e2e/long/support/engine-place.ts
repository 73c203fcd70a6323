import { inject } from 'vitest';
import { makeDatabase, makeDirectory, type Place } from '#e2e/long/support/place.ts';

/** A place of the run's engine that nobody else uses. */
export function makePlace(): Promise<Place> {
  return inject('engine') === 'pglite' ? makeDirectory() : makeDatabase(inject('postgresUrl'));
}

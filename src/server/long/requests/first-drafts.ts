import * as fc from 'fast-check';
import { type Draft, draftOf } from '#server/long/requests/draft.ts';

/** What a history begins with, so that there are groups, and members of them, from the start. */
export function firstDrafts(seed: number): Draft[] {
  const groups = fc.sample(draftOf('createGroup'), { seed, numRuns: 20 });
  return [...groups, ...fc.sample(draftOf('assignGroups'), { seed, numRuns: 50 })];
}

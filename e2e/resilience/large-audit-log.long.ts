import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fillAuditLog, filled } from '#e2e/resilience/support/fill-audit-log.ts';
import { openWholeServer, type WholeServer } from '#server/test-support/open-whole-server.ts';

/** The embedded database takes minutes to be filled with more. */
const entries = inject('engine') === 'pglite' ? 50_000 : 1_000_000;
/** In milliseconds. */
const most = 50;
const rounds = 9;

let server: WholeServer;
beforeAll(async () => {
  server = await openWholeServer();
  await fillAuditLog(server.pool, entries);
}, 1_200_000);
afterAll(() => server.close());

const { portal_id, profile_id, group_id, job_id } = filled;

test.each([
  ['everything', ''],
  ['a profile', `consumer_profile_id=${profile_id}`],
  ['a group itself', `consumer_group_id=${group_id}`],
  ['a target by its name', 'target=isaac'],
  ['a target that does not exist', 'target=nobody'],
  ['a person by name', 'search=isaac'],
  ['a rare action', 'action=archiveGroup'],
  ['a frequent action', 'action=assignGroups'],
  ['an action that never was', 'action=createInvite'],
  ['a job', `job_id=${job_id}`],
])(`of ${entries} entries, %s takes at most ${most} ms`, async (name, filter) => {
  const medians: number[] = [];
  for (const order of ['desc', 'asc']) {
    for (const fold of ['&fold=runs', '']) {
      const path = `/-/changes?portal_id=${portal_id}&portal_id=slug&limit=50&order=${order}${fold}&${filter}`;
      medians.push(await medianOf(path));
    }
  }
  console.log(`${name}: ${medians.map((median) => median.toFixed(1)).join(', ')} ms`);
  expect(Math.max(...medians)).toBeLessThanOrEqual(most);
});

/** Of the time that a request takes, in milliseconds. */
async function medianOf(path: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const response = await server.request(path);
    await response.text();
    expect(response.status).toBe(200);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[(rounds - 1) / 2] ?? Infinity;
}

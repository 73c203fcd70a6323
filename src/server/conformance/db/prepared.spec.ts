import { afterAll, expect, inject, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const { id: consumer_profile_id } = await addProfile(api.pool, portal_id);
const read = () => api.call('getProfile', { portal_id, consumer_profile_id });

/** How many statements the sessions have prepared that answer next, one after the other. */
async function preparedCounts(): Promise<number[]> {
  const counts: number[] = [];
  for (let times = 0; times < 10; times += 1) {
    const { rows } = await api.pool.query<{ count: number }>(
      'select count(*)::int as count from pg_prepared_statements',
    );
    counts.push(...rows.map(({ count }) => count));
  }
  return counts;
}

test('what reads a profile is prepared once for a session, and never behind a pooler', async () => {
  await read();
  const [after = 0] = await preparedCounts();
  await read();
  const isPooled = inject('engine') === 'pgbouncer';
  expect(after > 0).toBe(!isPooled);
  const counts = await preparedCounts();
  expect(new Set(counts)).toEqual(new Set([isPooled ? 0 : after]));
});

test('it is prepared again after a statement that failed, which ends the session or its client', async () => {
  const profile = await read();
  for (let times = 0; times < 3; times += 1) {
    await expect(api.pool.query('select 1 / 0')).rejects.toThrow('division by zero');
    expect(await read()).toEqual(profile);
    expect(await read()).toEqual(profile);
  }
});

test('pages of every size, order and filter are the same whether they are prepared or not', async () => {
  const ids = [consumer_profile_id];
  for (let number = 0; number < 60; number += 1) ids.push((await addProfile(api.pool, portal_id)).id);
  const sorted = ids.toSorted();
  // The fifth run is the last with a plan for its values.
  for (const limit of [20, 21, 50]) {
    for (let times = 0; times < 7; times += 1) {
      const start = times * 3;
      const page = await api.call('listProfiles', { portal_id, limit, after: sorted[start] });
      expect(page.items.map(({ id }) => id)).toEqual(sorted.slice(start + 1, start + 1 + limit));
      const invited = await api.call('listProfiles', { portal_id, limit, status: ['invited'] });
      expect(invited.items).toEqual([]);
      const back = await api.call('listProfiles', { portal_id, limit, order: 'desc' });
      expect(back.items.map(({ id }) => id)).toEqual(sorted.toReversed().slice(0, limit));
    }
  }
});

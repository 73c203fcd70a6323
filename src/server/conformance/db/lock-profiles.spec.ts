import { afterAll, expect, onTestFinished, test } from 'vitest';
import { lockProfilesByEmail, newProfileRow, writeProfileRows } from '#server/db/profile-rows.ts';
import { addPortal } from '#server/test-support/seed-data.ts';
import { openTestApi } from '#server/test-support/test-api.ts';

const api = await openTestApi();
afterAll(() => api.close());

test('profiles are found by email without reading the others, before the planner has statistics', async () => {
  const portalId = await addPortal(api.pool, 'acme');
  const client = await api.pool.connect();
  onTestFinished(() => client.release());
  await client.query('begin; set local enable_seqscan = off');
  const rows = Array.from({ length: 2000 }, (_, i) =>
    newProfileRow({ name: `Person ${i}`, email: `${i}@example.com`, status: 'active' }),
  );
  await writeProfileRows(client, portalId, rows);
  const before = await fetched();
  const looked = rows.slice(-500);
  const keys = looked.map(({ email_key }) => email_key);
  const found = await lockProfilesByEmail(client, portalId, ['nobody', ...keys.toReversed()]);
  expect(found.map(({ id }) => id)).toEqual(looked.map(({ id }) => id));
  // Each is read twice: to find its place in the order, and to lock it.
  expect((await fetched()) - before).toBeLessThanOrEqual(2 * looked.length);
  await client.query('rollback');

  /** How many profiles this transaction has read through an index. */
  async function fetched(): Promise<number> {
    const result = await client.query<{ count: number }>(
      `select idx_tup_fetch::int as count from pg_stat_xact_user_tables where relname = 'profiles'`,
    );
    return result.rows[0]?.count ?? NaN;
  }
});

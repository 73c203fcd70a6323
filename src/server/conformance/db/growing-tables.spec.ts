import { afterAll, expect, inject, test, vi } from 'vitest';
import { vacuum } from '#server/db/vacuum.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { acceptInvite, addPortal, addProfile } from '#server/test-support/seed-data.ts';

vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
const api = await openTestApi();
afterAll(async () => {
  await api.close();
  vi.useRealTimers();
});

/** How many rows were read so far, by whatever way. */
async function countReads(): Promise<number> {
  await api.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await api.pool.query<{ count: number }>(
    `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as count from pg_stat_user_tables
     where relname in ('profiles', 'memberships', 'invites')`,
  );
  return rows[0]?.count ?? NaN;
}

// A PostgreSQL server analyzes tables that have grown, which ends the plans of its sessions.
test.runIf(inject('engine') === 'pglite')(
  'a session that made its plans when there were a few people soon makes others for many',
  async () => {
    const portal_id = await addPortal(api.pool, 'acme');
    const { id } = await api.call('createGroup', { portal_id, name: 'Crew' });
    for (let i = 0; i < 5; i++) await addProfile(api.pool, portal_id);
    await vacuum(api.pool);

    async function callEverything(): Promise<void> {
      const email = 'bo@example.com';
      const invite = await api.call('createInvite', { portal_id, name: 'Bo', email });
      const where = { portal_id, consumer_profile_id: invite.consumer_profile.id };
      await api.call('createInvite', { portal_id, name: 'Bob', email });
      await acceptInvite(api.pool, portal_id, where.consumer_profile_id);
      await api.call('assignGroups', { ...where, group_ids: [id] });
      await api.call('getProfile', where);
      await api.call('listProfiles', { portal_id });
      await api.call('listProfiles', { portal_id, consumer_group_id: id });
      await api.call('unassignGroups', { ...where, group_ids: [id] });
      await api.call('deleteProfile', where);
    }

    // The sixth run has a plan for all values.
    for (let times = 0; times < 7; times += 1) await callEverything();
    await api.pool.query(
      `insert into profiles (portal_id, id, name, email, email_key, consumer_id, personal_group_id, search_text)
       select $1, id, id, id, id, id, id, id from generate_series(1, 1000) as number, format('cpr_%s', number) as id`,
      [portal_id],
    );
    await vi.advanceTimersByTimeAsync(10_000);
    const before = await countReads();
    await callEverything();
    // A page has 20, and everything else is about one profile.
    expect((await countReads()) - before).toBeLessThan(200);
  },
);

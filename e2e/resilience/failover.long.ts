import { setTimeout as delay } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { type Change, isAcknowledged, type SentChange } from '#e2e/resilience/support/send-change.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { createGroups, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';
import { startPostgresPair } from '#e2e/resilience/support/postgres-pair.ts';
import { runCommand } from '#e2e/resilience/support/run-command.ts';
import { makeDatabase, query } from '#e2e/resilience/support/storage.ts';
import { startProduct } from '#e2e/support/product.ts';

/** In milliseconds: from the failure until the standby is promoted, and until a write has to be acknowledged. */
const times = { promotion: 1000, outage: 10_000 };
/** Of acknowledged writes before a failure, and after it. */
const enough = 50;

// The embedded database runs in the product's own process, and only Linux tells the processes of a server.
const hasServer = inject('engine') === 'postgres' && process.platform === 'linux';

/** A product with a primary and a standby, to be called in a test. */
async function startWithPair() {
  const pair = await startPostgresPair();
  onTestFinished(pair.remove);
  const single = (await makeDatabase(pair.primaryUrl)).env;
  const { pathname } = new URL(single['DATABASE_URL'] ?? '');
  const [primary = '', standby = ''] = [pair.primaryUrl, pair.standbyUrl].map((url) => new URL(url).host);
  const urlOf = (hosts: string) => `postgres://postgres:password@${hosts}${pathname}`;
  const env = { ...single, DATABASE_URL: urlOf(`${standby},${primary}`) };
  await importPeople(env, 500);
  const product = await startProduct(env, ['--no-demo']);
  onTestFinished(product.kill);
  return { pair, env, product, primary, standby, urlOf };
}

/** Twenty groups for everyone. */
async function planChanges(url: string): Promise<Change[]> {
  const names = Array.from({ length: 20 }, (_, index) => `Group ${index}`);
  const groups = await createGroups(url, names);
  const people = await readProfiles(url);
  return groups.flatMap((group) =>
    people.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })),
  );
}

/** The acknowledged changes that the audit log of a database does not have. */
async function findUnrecorded(databaseUrl: string, sent: SentChange[]): Promise<SentChange[]> {
  const entries = await query<{ profile: string; groups: string[] }>(
    databaseUrl,
    'select consumer_profile_id as profile, group_ids as groups from changes',
  );
  const recorded = new Set(entries.map(({ profile, groups }) => `${profile} ${groups.join()}`));
  return sent.filter((one) => isAcknowledged(one) && !recorded.has(`${one.profile} ${one.groups.join()}`));
}

test.runIf(hasServer)('nothing starts on a standby, although it has all tables', async () => {
  const { standby, urlOf } = await startWithPair();
  const { status, stderr } = runCommand('demo', [], { DATABASE_URL: urlOf(standby) });
  expect(stderr).toContain('it is a standby');
  expect(status).toBe(1);
});

test.runIf(hasServer).each([{ failure: 'kill' }, { failure: 'freeze' }] as const)(
  'the primary of PostgreSQL fails under load ($failure), and the standby is promoted',
  async ({ failure }) => {
    const { pair, env, product, primary, standby, urlOf } = await startWithPair();
    const changes = await planChanges(product.url);
    const sent: SentChange[] = [];
    let over = false;
    const load = runClients({
      count: 20,
      urls: [product.url],
      changes,
      pauseAfterRefusal: 100,
      isOver: () => over,
      onSent: (one) => void sent.push(one),
    });
    const acknowledgedSince = (time: number) => sent.filter((one) => isAcknowledged(one) && one.sent > time);
    const writeMore = async () => {
      const since = performance.now();
      const wait = { timeout: 60_000, interval: 20 };
      await expect.poll(() => acknowledgedSince(since).length, wait).toBeGreaterThan(enough);
    };

    await writeMore();
    const failed = performance.now();
    await pair[failure]();
    await delay(times.promotion);
    await pair.promote();
    const promoted = performance.now();
    await writeMore();
    const firstWrite = Math.min(...acknowledgedSince(failed).map(({ done }) => done));
    if (failure === 'freeze') await pair.thaw();
    await writeMore();
    over = true;
    await load;

    console.log(
      `PostgreSQL, ${failure}: no write for ${Math.round(firstWrite - failed)} ms,`,
      `${Math.round(firstWrite - promoted)} ms after the promotion`,
      countResults(sent),
    );
    expect(firstWrite - failed).toBeLessThan(times.outage);
    expect(Object.keys(countResults(sent)).toSorted()).toEqual(['200', '503 service_unavailable']);
    expect(findLostWrites(sent, await readProfiles(product.url))).toEqual([]);
    expect(await findUnrecorded(urlOf(standby), sent)).toEqual([]);
    expect(product.lines.find((line) => line.includes('"started"'))).toContain(` at ${standby}, ${primary}"`);
    const moves = product.lines.filter((line) => line.includes('this host takes writes'));
    expect(moves).toEqual([expect.stringContaining(primary), expect.stringContaining(standby)]);

    if (failure === 'kill') return;
    // The earlier primary takes writes again, and nobody uses it: neither this server, nor one that starts now.
    const another = await startProduct(env, ['--no-demo']);
    onTestFinished(another.kill);
    await createGroups(another.url, ['Of another server']);
    // Each of the two asks it every second. Sessions whose client is gone still wait for a standby.
    const count = `select count(*)::int from pg_stat_activity
      where application_name = 'portal-profiles' and wait_event is distinct from 'SyncRep'`;
    await expect.poll(() => query(urlOf(primary), count)).toEqual([{ count: 2 }]);
    const found = "select from groups where name = 'Of another server'";
    expect(await query(urlOf(primary), found)).toHaveLength(0);
    expect(await query(urlOf(standby), found)).toHaveLength(1);
    const doctor = runCommand('doctor', [], env);
    expect(doctor.stdout).toMatch(
      /^warning +database: .* take writes, and the one that was promoted last is used/m,
    );
  },
);

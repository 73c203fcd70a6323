import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { examine } from '#server/cli/doctor/examine.ts';
import { formatFinding } from '#server/cli/doctor/finding.ts';
import { dumpToFile, openDumpFile } from '#server/cli/dump/dump-file.ts';
import { openForDump } from '#server/cli/dump/open-for-dump.ts';
import { readConfig } from '#server/config/config.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { isDatabaseUnreachable } from '#server/db/is-database-unavailable.ts';
import { openPostgres, type PostgresOptions } from '#server/db/open-database.ts';
import { waitForDatabase } from '#server/db/wait-for-database.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { startTcpProxy } from '#server/test-support/tcp-proxy.ts';

// The embedded database runs in the process itself. Standbys are in e2e/resilience/failover.long.ts.
const onServer = test.skipIf(inject('engine') === 'pglite');

/** A database behind two gates, which stand for two hosts that take writes. To be called in a test. */
async function makeHosts() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const { hostname, port, pathname, username, password } = new URL(url);
  const target = { host: hostname, port: Number(port || 5432) };
  const gates = [await startTcpProxy(target), await startTcpProxy(target)] as const;
  onTestFinished(async () => {
    for (const gate of gates) await gate.shut();
  });
  const [first, second] = gates.map((gate) => `127.0.0.1:${gate.port}`);
  const nameHosts = (...hosts: (string | undefined)[]) =>
    `postgres://${username}:${password}@${hosts.join(',')}${pathname}`;
  return { gates, first, second, url: nameHosts(first, second), nameHosts };
}

async function open(url: string, options: PostgresOptions = {}) {
  const { databaseUrl = '' } = readConfig({ DATABASE_URL: url });
  const database = await openPostgres(databaseUrl, options);
  onTestFinished(database.close);
  return database.pool;
}

const sentenceOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'It was opened.',
    (error: unknown) => error as Error,
  );

onServer('a host that is away is passed over, and another takes over when it is lost', async () => {
  const { gates, url, first, second } = await makeHosts();
  await gates[0].shut();
  const onPrimary = vi.fn<(address: string) => void>();
  const pool = await open(`${url}?target_session_attrs=read-write`, { onPrimary });
  expect((await pool.query('select')).rowCount).toBe(1);
  await gates[0].open();
  await gates[1].shut();
  await vi.waitFor(() => pool.query('select'), { timeout: 5000, interval: 100 });
  expect(onPrimary.mock.calls).toEqual([[second], [first]]);
  // It stays with the one that it has.
  await gates[1].open();
  await pool.query('select');
  expect(onPrimary).toHaveBeenCalledTimes(2);
});

onServer('no host can be reached: the sentence names each, and a start waits', async () => {
  const { gates, url, first, second } = await makeHosts();
  await gates[0].shut();
  await gates[1].shut();
  const error = await sentenceOf(open(url));
  expect(String(error)).toBe(
    `Error: The database ${new URL(url.replace(/,[^/]*/, '')).pathname.slice(1)} at ${first}, ${second} can't be reached ` +
      `(ECONNREFUSED: ${first}: ECONNREFUSED connect ECONNREFUSED ${first}; ${second}: ECONNREFUSED connect ECONNREFUSED ${second}).`,
  );
  const log = pino({ level: 'warn' }, { write: () => void gates[1].open() });
  const database = await waitForDatabase(() => openPostgres(url), log);
  await database.close();
});

test.runIf(inject('engine') === 'postgres')('hosts that refuse the user are no reason to wait', async () => {
  const { nameHosts, first, second } = await makeHosts();
  const url = nameHosts(first, second).replace(/\/\/[^@]*@/, '//nobody:secret@');
  const error = await sentenceOf(open(url));
  expect(String(error)).toMatch(/ refuses access \((28P01|28000): /);
  expect(isDatabaseUnreachable((error as Error).cause)).toBe(false);
});

onServer('the doctor has a line for each host', async () => {
  const { gates, url, first, second } = await makeHosts();
  const lines = async () =>
    (await examine({ DATABASE_URL: url })).filter(({ subject }) => subject === 'database').map(formatFinding);
  expect(await lines()).toEqual([
    expect.stringMatching(
      new RegExp(`^ok +database: PostgreSQL .* at ${first} answers .*; it takes writes\\.$`),
    ),
    expect.stringMatching(
      new RegExp(`^ok +database: PostgreSQL .* at ${second} answers .*; it takes writes\\.$`),
    ),
    expect.stringMatching(/^warning +database: .* take writes, and the one that was promoted last is used/),
  ]);
  await gates[0].shut();
  expect(await lines()).toEqual([
    expect.stringMatching(new RegExp(`^warning +database: .* ${first} can't be reached`)),
    expect.stringMatching(/^ok .* it takes writes\.$/),
  ]);
  await gates[1].shut();
  expect(await lines()).toEqual([
    expect.stringMatching(/^failed .* can't be reached/),
    expect.stringMatching(/^failed .* can't be reached/),
    'failed   database: no host is fine and takes writes.',
  ]);
});

onServer('a dump is made and restored through the host that is there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-profiles-hosts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'dump.ndjson.gz');
  const [from, to] = [await makeHosts(), await makeHosts()];
  const pool = await open(from.url);
  const profile = await addProfile(pool, await addPortal(pool, 'acme'));
  for (const { gates } of [from, to]) await gates[0].shut();

  vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const source = await openForDump(readConfig({ DATABASE_URL: from.url }));
  await dumpToFile(source.pool, path).finally(source.close);
  const restored = await open(to.url);
  const restoreInto = await openDumpFile(path);
  await restoreInto(restored);
  expect((await restored.query('select id from profiles')).rows).toEqual([{ id: profile.id }]);
});

onServer('a connection to a server that takes no writes any more is not used again', async () => {
  const { first, nameHosts } = await makeHosts();
  const pool = await open(nameHosts(first));
  await pool.query('create table notes (id int)');
  const write = inTransaction(pool, async (client) => {
    // What a server that has become a standby answers.
    await client.query('set transaction read only');
    await client.query('insert into notes values (1)');
  });
  await expect(write).rejects.toMatchObject({ code: '25006' });
  expect(pool.totalCount).toBe(0);
});

test.runIf(inject('engine') === 'postgres')(
  'a host that says nothing is noticed within about ten seconds, and slow statements elsewhere go on',
  async () => {
    const { gates, nameHosts, first, second } = await makeHosts();
    const away = `127.0.0.1:${await freePort()}`;
    const frozen = await open(nameHosts(first, away));
    const busy = await open(nameHosts(second, away));
    const slow = busy.query('select pg_sleep(10)');
    await frozen.query('select');
    const waiting = frozen.query('select pg_sleep(60)');
    const start = performance.now();
    gates[0].hold();
    await expect(waiting).rejects.toThrow(/terminated/);
    expect(performance.now() - start).toBeLessThan(12_000);
    await gates[0].shut();
    await gates[0].open();
    await vi.waitFor(() => frozen.query('select'), { timeout: 5000, interval: 100 });
    await slow;
  },
);

import * as fc from 'fast-check';
import { afterAll, expect, inject, test } from 'vitest';
import { type Change, isAcknowledged } from '#e2e/resilience/support/send-change.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { createGroups, manualGroupIdsOf, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { makeStorage } from '#e2e/resilience/support/engine-storage.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { query } from '#e2e/resilience/support/storage.ts';
import { contradictionIn, staleGroupIn } from '#e2e/resilience/support/serial-order.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';

const clients = 50;
const callsPerClient = 60;
const seed = Number(process.env['LONG_SEED'] ?? Date.now() % 2 ** 31);

const storage = await makeStorage();
await importPeople(storage.env, 20);
const products: Product[] = [];
afterAll(async () => {
  await Promise.all(products.map((product) => product.kill()));
  await storage.remove();
});

test('50 clients change overlapping groups of 20 profiles at once', async () => {
  products.push(await startProduct(storage.env, ['--no-demo']));
  // Only one process can use the embedded database.
  if (inject('engine') === 'postgres') products.push(await startProduct(storage.env, ['--no-demo']));
  const urls = products.map(({ url }) => url);
  const [url = ''] = urls;
  const groups = await createGroups(
    url,
    Array.from({ length: 12 }, (_, index) => `Group ${index}`),
  );
  const people = (await readProfiles(url)).map(({ id }) => id);
  expect(people).toHaveLength(20);

  const change: fc.Arbitrary<Change> = fc.record({
    profile: fc.constantFrom(...people),
    action: fc.constantFrom('assign', 'unassign'),
    groups: fc.shuffledSubarray(groups, { minLength: 1, maxLength: 8 }),
  });
  const changes = fc.sample(change, { seed, numRuns: clients * callsPerClient });
  const start = performance.now();
  const sent = await runClients({ count: clients, urls, changes });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${inject('engine')}: LONG_SEED=${seed}, ${sent.length} changes in ${seconds} s`,
    countResults(sent),
  );

  expect(countResults(sent)).toEqual({ 200: clients * callsPerClient });
  for (const profile of await readProfiles(url)) {
    const calls = sent.filter((one) => one.profile === profile.id && isAcknowledged(one));
    expect(contradictionIn(calls, manualGroupIdsOf(profile))).toBeUndefined();
    for (const call of calls) expect(staleGroupIn(call, calls, groups)).toBeUndefined();
  }
  if (urls[1]) expect(await readProfiles(urls[1])).toEqual(await readProfiles(url));

  await Promise.all(products.map((product) => product.stop()));
  const { DATABASE_URL } = storage.env;
  if (DATABASE_URL) {
    const statement = 'select deadlocks::int from pg_stat_database where datname = current_database()';
    expect(await query(DATABASE_URL, statement)).toEqual([{ deadlocks: 0 }]);
  }
});

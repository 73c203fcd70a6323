import * as fc from 'fast-check';
import { afterAll, expect, inject, test } from 'vitest';
import { type Change, isAcknowledged } from '#e2e/resilience/support/send-change.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { archiveGroups, createGroups, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { makeStorage } from '#e2e/resilience/support/engine-storage.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';

/** The embedded database is killed with the server; PostgreSQL only loses its clients. */
const kills = inject('engine') === 'pglite' ? 10 : 3;
const people = 500;
const groupsPerRound = 20;
const seed = Number(process.env['LONG_SEED'] ?? Date.now() % 2 ** 31);

const storage = await makeStorage();
await importPeople(storage.env, people);
let product: Product | undefined;
afterAll(async () => {
  await product?.kill();
  await storage.remove();
});

test(`the server is killed in the midst of 5,000 assigns, ${kills} times`, async () => {
  const killAfter = fc.sample(fc.noBias(fc.integer({ min: 250, max: 2500 })), { seed, numRuns: kills });
  product = await startProduct(storage.env, ['--no-demo']);
  for (const [round, writes] of killAfter.entries()) {
    const names = Array.from({ length: groupsPerRound }, (_, index) => `Round ${round}, group ${index}`);
    const groups = await createGroups(product.url, names);
    const changes = await assigns(product.url, groups);
    expect(changes).toHaveLength(5000);

    const running = product;
    let acknowledged = 0;
    let killed: Promise<void> | undefined;
    const sent = await runClients({
      count: 20,
      urls: [running.url],
      changes,
      isOver: () => killed !== undefined,
      onSent: (one) => {
        if (isAcknowledged(one) && ++acknowledged === writes) killed = running.kill();
      },
    });
    await killed;
    const start = performance.now();
    product = await startProduct(storage.env, ['--no-demo']);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${inject('engine')}, LONG_SEED=${seed}: killed, up again after ${seconds} s`,
      countResults(sent),
    );

    expect(Object.keys(countResults(sent)).toSorted()).toEqual(['200', 'no answer']);
    expect(findLostWrites(sent, await readProfiles(product.url))).toEqual([]);
    await archiveGroups(product.url, groups);
  }
  await product.stop();
});

/** Assigns each group to each profile once, two groups per request, cycling through the profiles. */
async function assigns(url: string, groups: readonly string[]): Promise<Change[]> {
  const profiles = await readProfiles(url);
  const pairs = Array.from({ length: groups.length / 2 }, (_, index) =>
    groups.slice(2 * index, 2 * index + 2),
  );
  return pairs.flatMap((pair) =>
    profiles.map(({ id }): Change => ({ profile: id, action: 'assign', groups: pair })),
  );
}

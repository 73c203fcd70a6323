import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { beginRequest } from '#e2e/resilience/support/unfinished-request.ts';
import { canConnect } from '#e2e/resilience/support/can-connect.ts';
import { type Change, isAcknowledged } from '#e2e/resilience/support/send-change.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { createGroups, manualGroupIdsOf, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { makeStorage } from '#e2e/resilience/support/engine-storage.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';
import { statusOf } from '#e2e/resilience/support/status-log.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';

/** The product's deadline for requests in flight, and slack for closing the database. Both in milliseconds. */
const promised = 10_000;
const slack = 5_000;

const storage = await makeStorage();
await importPeople(storage.env, 500);
const products: Product[] = [];
const start = async () => {
  const product = await startProduct(storage.env, ['--no-demo']);
  products.push(product);
  return product;
};
afterAll(async () => {
  await Promise.all(products.map((product) => product.kill()));
  await storage.remove();
});

test('SIGTERM under load: what has begun is finished, nothing new is accepted, and the exit code is 0', async () => {
  const product = await start();
  const { url } = product;
  const groups = await createGroups(
    url,
    Array.from({ length: 20 }, (_, index) => `Group ${index}`),
  );
  const people = await readProfiles(url);
  const changes = groups.flatMap((group) =>
    people.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })),
  );
  const begunChanges = changes.splice(0, 20);
  let over = false;
  let signalled = Infinity;
  const load = runClients({
    count: 50,
    urls: [url],
    changes,
    isOver: () => over,
    onSent: (one) => {
      if (!isAcknowledged(one) && one.done > signalled) over = true;
    },
  });
  await delay(1000);
  expect(await canConnect(url)).toBe(true);
  expect([await statusOf(`${url}/healthz`), await statusOf(`${url}/readyz`)]).toEqual([200, 200]);
  const begun = await Promise.all(begunChanges.map((change) => beginRequest(url, change)));

  signalled = performance.now();
  const stopping = product.stop();
  await expect.poll(() => canConnect(url), { timeout: promised }).toBe(false);
  const finished = await Promise.all(begun.map((one) => one.finish()));
  await stopping;
  const took = performance.now() - signalled;
  over = true;
  const sent = await load;
  const inFlight = sent.filter((one) => one.sent < signalled && one.done > signalled);
  const ages = inFlight.filter((one) => one.outcome === 'no answer').map((one) => signalled - one.sent);
  console.log(
    `${inject('engine')}: ended ${Math.round(took)} ms after SIGTERM;`,
    'in flight by the clock of the clients:',
    countResults(inFlight),
    `the oldest without an answer sent ${Math.round(Math.max(0, ...ages))} ms before;`,
    'all:',
    countResults(sent),
  );

  expect(took).toBeLessThan(promised + slack);
  expect(finished).toHaveLength(begunChanges.length);
  // A request that arrives just as its connection closes is never read. Older ones were read.
  const unanswered = sent.filter((one) => one.outcome === 'no answer');
  expect(unanswered.filter((one) => one.sent < signalled - 1000)).toEqual([]);
  expect(
    Object.keys(countResults(sent)).filter((outcome) => !['200', 'no answer'].includes(outcome)),
  ).toEqual([]);

  const again = await start();
  const profiles = await readProfiles(again.url);
  expect(findLostWrites([...sent, ...finished], profiles)).toEqual([]);
  const byId = new Map(profiles.map((profile) => [profile.id, manualGroupIdsOf(profile)]));
  for (const { profile, groups } of begunChanges) expect(byId.get(profile)?.has(groups[0] ?? '')).toBe(true);
  await again.stop();
});

import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Change, isAcknowledged } from '#e2e/resilience/support/send-change.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { archiveGroups, createGroups, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';
import { makeDatabase } from '#e2e/resilience/support/storage.ts';
import {
  type RestartablePostgres,
  startRestartablePostgres,
} from '#e2e/resilience/support/restartable-postgres.ts';
import { logStatus } from '#e2e/resilience/support/status-log.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';

/** Durations in milliseconds: the load before the outage, the outage, and the longest recovery. */
const times = { before: 1500, outage: 3000, recovery: 5000 };
const groupCount = 20;

// The embedded database runs in the product's own process.
const hasServer = inject('engine') === 'postgres';
let postgres: RestartablePostgres;
let product: Product;
beforeAll(async () => {
  if (!hasServer) return;
  postgres = await startRestartablePostgres();
  const { env } = await makeDatabase(postgres.url);
  await importPeople(env, 1000);
  product = await startProduct(env, ['--no-demo']);
});
afterAll(async () => {
  if (!hasServer) return;
  await product.kill();
  await postgres.remove();
});

test.runIf(hasServer).each([
  ['stops', () => postgres.stop()],
  ['crashes', () => postgres.crash()],
])('PostgreSQL %s under load and comes back', async (what, end) => {
  const names = Array.from({ length: groupCount }, (_, index) => `PostgreSQL ${what}, group ${index}`);
  const groups = await createGroups(product.url, names);
  const people = await readProfiles(product.url);
  const changes = groups.flatMap((group) =>
    people.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })),
  );
  const alive = logStatus(`${product.url}/healthz`);
  const ready = logStatus(`${product.url}/readyz`);
  let over = false;
  const clients = { count: 20, urls: [product.url], pauseAfterRefusal: 100 };
  const load = runClients({ ...clients, changes, isOver: () => over });

  await delay(times.before);
  const ended = performance.now();
  await end();
  const away = performance.now();
  await delay(times.outage);
  const starting = performance.now();
  await postgres.start();
  const back = performance.now();
  await delay(times.recovery);
  over = true;
  const sent = await load;
  await Promise.all([alive.stop(), ready.stop()]);

  const firstWrite = Math.min(
    ...sent.filter((one) => isAcknowledged(one) && one.sent > away).map(({ done }) => done),
  );
  const firstReady = Math.min(
    ...ready.all.filter(({ at, status }) => at > starting && status === 200).map(({ at }) => at),
  );
  const slowest = Math.max(...sent.map((one) => one.done - one.sent));
  console.log(
    `PostgreSQL ${what}: after its return the first write took ${Math.round(firstWrite - back)} ms,`,
    `/readyz ${Math.round(firstReady - back)} ms; the slowest answer ${Math.round(slowest)} ms`,
    countResults(sent),
  );

  // Requests were sent before, during and after the outage, and some failed in it.
  expect(sent.filter((one) => isAcknowledged(one) && one.done < ended).length).toBeGreaterThan(20);
  expect(Object.keys(countResults(sent)).toSorted()).toEqual(['200', '503 service_unavailable']);
  // A write sent before the outage may be acknowledged during it. Whether it persists is checked below.
  expect(sent.some((one) => isAcknowledged(one) && one.sent > away && one.done < starting)).toBe(false);
  expect(firstWrite - back).toBeLessThan(times.recovery / 2);
  const late = sent.filter((one) => one.sent > back + times.recovery / 2);
  expect(late.length).toBeGreaterThan(20);
  expect(countResults(late)).toEqual({ 200: late.length });

  expect(new Set(alive.all.map(({ status }) => status))).toEqual(new Set([200]));
  const during = ready.all.filter(({ at }) => at > away + 2500 && at < starting);
  expect(during.length).toBeGreaterThan(0);
  expect(new Set(during.map(({ status }) => status))).toEqual(new Set([503]));
  expect(ready.all.at(-1)?.status).toBe(200);

  expect(findLostWrites(sent, await readProfiles(product.url))).toEqual([]);
  await archiveGroups(product.url, groups);
});

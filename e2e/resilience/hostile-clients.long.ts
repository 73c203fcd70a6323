import autocannon from 'autocannon';
import { afterAll, expect, inject, test } from 'vitest';
import { createGroups, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { startAttackers } from '#e2e/resilience/support/hostile-clients.ts';
import { makeStorage } from '#e2e/resilience/support/engine-storage.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { logMemory } from '#e2e/resilience/support/memory-log.ts';
import { startProduct } from '#e2e/support/product.ts';

const connections = 200;
const attackers = 20;
/** In seconds. */
const durations = { warm: 5, alone: 20, attacked: 40 };

const storage = await makeStorage();
await importPeople(storage.env, 1000);
const product = await startProduct(storage.env, ['--no-demo']);
afterAll(async () => {
  await product.kill();
  await storage.remove();
});

test('20 slow and 20 broken clients keep 200 others from nothing, and memory stays flat', async () => {
  const { url, pid } = product;
  const groups = await createGroups(url, ['Crew', 'Staff', 'Guests']);
  const people = (await readProfiles(url)).map(({ id }) => id);
  const profiles = '/api/portals/crowd/consumer-profile';
  const group = (index: number) => groups[index % groups.length] ?? '';
  const reads: autocannon.Request[] = people
    .slice(0, 100)
    .flatMap((id, index) => [
      { path: `${profiles}?limit=20&after=${id}` },
      { path: `${profiles}?search=person${index}` },
      { path: `${profiles}?consumer_group_id=${group(index)}` },
      { path: `${profiles}/${id}` },
    ]);
  const writes: autocannon.Request[] = people.slice(0, 100).map((id, index) => ({
    method: 'POST',
    path: `${profiles}/${id}/${index % 2 ? 'un' : ''}assign-groups`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ group_ids: [group(index)] }),
  }));
  // Four reads for each write.
  const requests = writes.flatMap((write, index) => reads.slice(index * 4, index * 4 + 4).concat(write));
  const load = (duration: number) =>
    autocannon({ url: url.replace('localhost', '127.0.0.1'), connections, duration, timeout: 30, requests });

  await load(durations.warm);
  const alone = await load(durations.alone);
  const attack = startAttackers(url, attackers);
  const memory = logMemory(pid);
  const attacked = await load(durations.attacked);
  await memory.stop();
  attack.stop();

  const third = Math.floor(memory.all.length / 3);
  const [early, late] = [median(memory.all.slice(0, third)), median(memory.all.slice(-third))];
  console.log(
    `${inject('engine')}: p99 ${alone.latency.p99} ms alone, ${attacked.latency.p99} ms under attack;`,
    `p50 ${alone.latency.p50} and ${attacked.latency.p50} ms;`,
    `${alone.requests.average} and ${attacked.requests.average} requests a second;`,
    `${attack.cutOff()} slow clients cut off, ${attack.visits()} visits of broken ones;`,
    `memory ${early.toFixed()} MB, then ${late.toFixed()} MB`,
  );
  for (const { statusCodeStats, errors, timeouts } of [alone, attacked]) {
    const statuses = Object.keys(statusCodeStats ?? {});
    expect(statuses.filter((status) => !['200', '503'].includes(status))).toEqual([]);
    expect({ errors, timeouts }).toEqual({ errors: 0, timeouts: 0 });
  }
  expect(attacked.statusCodeStats?.['200']?.count).toBeGreaterThan(1000);
  // Proves that the attackers attacked and that the server disconnected them.
  expect(attack.cutOff()).toBeGreaterThan(attackers);
  expect(attack.visits()).toBeGreaterThan(100 * attackers);
  expect(late).toBeLessThan(early * 1.2);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

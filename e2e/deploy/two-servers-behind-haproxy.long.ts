import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { startTwoServers, type TwoServers } from '#e2e/deploy/support/two-servers.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { debianProgram } from '#e2e/resilience/support/debian-program.ts';
import { createGroups, manualGroupIdsOf, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { runCommand } from '#e2e/resilience/support/run-command.ts';
import type { Change } from '#e2e/resilience/support/send-change.ts';
import type { SendRequest } from '#e2e/resilience/support/send-request.ts';
import { makeDatabase } from '#e2e/resilience/support/storage.ts';
import type { Visitor } from '#e2e/resilience/support/visitor.ts';
import { startProduct } from '#e2e/support/product.ts';
import { group } from '#contract/group.ts';
import { pageOf } from '#contract/paging.ts';
import { profile } from '#contract/profile.ts';

const program = debianProgram('haproxy');

const people = 100;
/** In milliseconds: the servers' `SESSION_CHECK`, and slack for a busy machine. */
const check = 5000;
const slack = 3000;
/** In seconds: longer than the example's checks take to notice, which ask every second and wait for three failures. */
const shutdownDelay = 6;

describe.skipIf(!program)('two servers behind HAProxy with TLS, a provider and PostgreSQL', () => {
  let deployment: TwoServers;
  let ada: Visitor;

  beforeAll(async () => {
    deployment = await startTwoServers(program ?? '', people, {
      SESSION_CHECK: `${check / 1000}s`,
      SHUTDOWN_DELAY: `${shutdownDelay}`,
    });
  }, 300_000);
  afterAll(() => deployment.remove());

  const profilesPath = '/api/portals/crowd/consumer-profile?limit=100';
  const asAda: SendRequest = (url, parts) =>
    ada.request(url, { ...parts, headers: { origin: deployment.url, ...parts?.headers } });
  const send = (path: string, body: object) =>
    asAda(deployment.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  /** Asks both servers past the proxy, with the visitor's cookies. */
  const askBoth = (visitor: Visitor, path: string) => {
    const cookie = [...visitor.cookies(deployment.url)].map(([name, value]) => `${name}=${value}`).join('; ');
    return Promise.all(deployment.servers.map(({ url }) => fetch(url + path, { headers: { cookie } })));
  };
  const sessions = async (visitor: Visitor) =>
    (await askBoth(visitor, '/-/session')).map(({ status }) => status);

  test('who signs in is signed in at both, over HTTP/2', async () => {
    ada = await deployment.signIn('ada');
    expect([...ada.protocols]).toEqual(['h2']);
    expect(await sessions(ada)).toEqual([200, 200]);
  });

  test('groups that are changed through the proxy are the same at both, and in the audit log', async () => {
    const created = await send('/api/portals/crowd/consumer-groups', { name: 'Everyone at once' });
    const { id } = z.parse(group, await created.json());
    const list = await (await ada.request(deployment.url + profilesPath)).json();
    const { items } = z.parse(pageOf(profile), list);
    expect(items.length).toBe(people);
    const statuses = await Promise.all(
      items.map(async (person) => {
        const path = `/api/portals/crowd/consumer-profile/${person.id}/assign-groups`;
        return (await send(path, { group_ids: [id] })).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));

    for (const answer of await askBoth(ada, profilesPath)) {
      const held = z.parse(pageOf(profile), await answer.json()).items.map(manualGroupIdsOf);
      expect(held.filter((ids) => ids.has(id)).length).toBe(people);
    }
    const entries = z.object({ items: z.array(z.unknown()) });
    for (const answer of await askBoth(ada, `/-/changes?limit=100&group_id=${id}&action=assignGroups`)) {
      expect(entries.parse(await answer.json()).items.length).toBe(people);
    }
    for (const { product } of deployment.servers) {
      expect(product.lines.filter((line) => line.includes('assign-groups')).length).toBeGreaterThan(0);
    }
  });

  test('both restart in turn under load, and no request is lost', async () => {
    const { url } = deployment;
    const names = Array.from({ length: 60 }, (_, index) => `Restart ${index}`);
    const groups = await createGroups(url, names, asAda);
    const members = await readProfiles(url, asAda);
    const changes = groups.flatMap((group) =>
      members.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })),
    );
    let isOver = false;
    const load = runClients({ count: 8, urls: [url], changes, send: asAda, isOver: () => isOver });
    for (const index of [0, 1] as const) {
      await delay(1000);
      await deployment.servers[index].product.stop();
      await deployment.start(index);
      // HAProxy sends requests to it again, before the other one restarts.
      await delay(3000);
    }
    isOver = true;
    const sent = await load;
    console.log('changes during the restarts:', countResults(sent));
    expect(sent.length).toBeGreaterThan(200);
    expect(countResults(sent)).toEqual({ 200: sent.length });
    const held = new Map((await readProfiles(url, asAda)).map((one) => [one.id, manualGroupIdsOf(one)]));
    const lost = sent.filter(({ profile: id, groups: [group = ''] }) => !held.get(id)?.has(group));
    expect(lost).toEqual([]);
  });

  test('a backup that is made meanwhile and restored elsewhere has the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-profiles-backups-'));
    const other = await makeDatabase(deployment.postgres.url);
    try {
      expect(runCommand('backup', [folder], deployment.env)).toMatchObject({ status: 0 });
      const [file = ''] = await readdir(folder);
      expect(runCommand('restore', [join(folder, file)], other.env)).toMatchObject({ status: 0 });
      const copy = await startProduct(other.env);
      expect(await readProfiles(copy.url)).toEqual(await readProfiles(deployment.url, asAda));
      await copy.kill();
    } finally {
      await other.remove();
      await rm(folder, { recursive: true });
    }
  });

  test('whose session ends at the provider is out at both within SESSION_CHECK, and others stay', async () => {
    const cy = await deployment.signIn('cy');
    deployment.provider.revokeAll();
    const start = performance.now();
    const bo = await deployment.signIn('bo');
    await expect.poll(() => sessions(cy), { timeout: check + slack, interval: 100 }).toEqual([401, 401]);
    expect(performance.now() - start).toBeLessThan(check + slack);
    expect(await sessions(bo)).toEqual([200, 200]);
  });
});

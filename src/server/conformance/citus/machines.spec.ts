import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { openPostgres } from '#server/db/open-database.ts';
import type { Upstream } from '#server/gateway/upstream.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { administer, createTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { startTcpProxy, type TcpProxy } from '#server/test-support/tcp-proxy.ts';

let database: Database;
let api: Upstream;
/** What the coordinator and the workers reach each worker through. */
let proxies: TcpProxy[];
/** A portal on each worker, with a profile and a group. */
let homes: { portal: string; profile: string; group: string; port: number }[];
let drop: () => Promise<void>;

beforeEach(async () => {
  const created = await createTestDatabase();
  drop = created.drop;
  proxies = [];
  for (const worker of inject('citusWorkers')) {
    const { hostname, port } = new URL(worker);
    const proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    proxies.push(proxy);
    await administer(
      created.url,
      `select citus_update_node(nodeid, '127.0.0.1', ${proxy.port}) from pg_dist_node where nodeport = ${port}`,
    );
  }
  await administer(created.url, 'select start_metadata_sync_to_all_nodes()');
  database = await openPostgres(created.url);
  api = createPortalApi({ pool: database.pool, keys: [{ key: 'key', scope: 'write' }], report: () => {} });
  homes = [];
  for (let i = 0; homes.length < proxies.length; i++) {
    const portal = await addPortal(database.pool, `portal-${i}`);
    const port = await portOf(database.pool, portal);
    if (homes.some((home) => home.port === port)) continue;
    const { id: profile } = await addProfile(database.pool, portal);
    const { body } = await send('POST', `/portals/${portal}/consumer-groups`, { name: 'Crew' });
    homes.push({ portal, profile, group: body.id, port });
  }
});
afterEach(async () => {
  await database.close();
  await Promise.all(proxies.map((proxy) => proxy.shut()));
  await drop();
});

async function send(method: string, path: string, json?: object) {
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const body = json ? JSON.stringify(json) : null;
  const response = await api(new Request(`http://api${path}`, { method, headers, body }));
  return { status: response.status, body: (await response.json()) as { id: string } };
}

/** The port of the worker that has a portal. */
async function portOf(pool: Pool, portal: string): Promise<number> {
  const { rows } = await pool.query<{ nodeport: number }>(
    `select nodeport from pg_dist_placement join pg_dist_node using (groupid)
     where shardid = get_shard_id_for_distribution_column('portals', $1::text)`,
    [portal],
  );
  return rows[0]?.nodeport ?? 0;
}

test('a worker that is away takes its own portals with it, and no others', async () => {
  const [here, away] = homes;
  if (!here || !away) throw new Error('There are fewer than two workers.');
  const requests = ({ portal, profile, group }: typeof here) => [
    () => send('GET', `/portals/${portal}`),
    () => send('GET', `/portals/${portal}/consumer-profile?search=ann`),
    () => send('POST', `/portals/${portal}/consumer-groups`, { name: 'New' }),
    () =>
      send('POST', `/portals/${portal}/consumer-profile/${profile}/assign-groups`, { group_ids: [group] }),
  ];
  const statusesOf = async (home: typeof here) => {
    const statuses = [];
    for (const request of requests(home)) statuses.push((await request()).status);
    return statuses;
  };
  await proxies.find(({ port }) => port === away.port)?.shut();
  expect(await statusesOf(away)).toEqual([503, 503, 503, 503]);
  expect(await statusesOf(here)).toEqual([200, 200, 200, 200]);
  await proxies.find(({ port }) => port === away.port)?.open();
  expect(await statusesOf(away)).toEqual([200, 200, 200, 200]);
});

test('a portal moves to another worker while it is written to, and no write is lost', async () => {
  const [from, to] = homes;
  if (!from || !to) throw new Error('There are fewer than two workers.');
  const { pool } = database;
  const profiles: string[] = [];
  for (let i = 0; i < 20; i++) profiles.push((await addProfile(pool, from.portal)).id);
  const done: { profile: string; group: string }[] = [];
  const over = new AbortController();
  const write = async (profile: string) => {
    while (!over.signal.aborted) {
      const created = await send('POST', `/portals/${from.portal}/consumer-groups`, { name: 'New' });
      const group_ids = [created.body.id];
      const path = `/portals/${from.portal}/consumer-profile/${profile}/assign-groups`;
      const { status } = await send('POST', path, { group_ids });
      expect(status).toBe(200);
      done.push({ profile, group: created.body.id });
    }
  };
  const writers = profiles.slice(0, 3).map(write);
  await pool.query(
    `select citus_move_shard_placement(get_shard_id_for_distribution_column('portals', $1::text),
       '127.0.0.1', $2, '127.0.0.1', $3, 'force_logical')`,
    [from.portal, from.port, to.port],
  );
  over.abort();
  await Promise.all(writers);
  expect(await portOf(pool, from.portal)).toBe(to.port);
  expect(done.length).toBeGreaterThan(0);
  const { rows } = await pool.query<{ profile: string; group: string }>(
    `select profile_id as profile, group_id as "group" from memberships where portal_id = $1`,
    [from.portal],
  );
  expect(rows).toEqual(expect.arrayContaining(done));
  expect(rows).toHaveLength(done.length);
  const { rows: derived } = await pool.query<{ count: string }>(
    `select sum(cardinality(manual_group_ids)) as count from profiles where portal_id = $1`,
    [from.portal],
  );
  expect(Number(derived[0]?.count)).toBe(done.length);
});

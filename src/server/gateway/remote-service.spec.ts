import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { loadDemo } from '#server/demo/load-demo.ts';
import type { Database } from '#server/db/database.ts';
import { openMemory } from '#server/db/open-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { serveApp } from '#server/test-support/test-app.ts';

/** Two copies of the product: `near` has no database and takes `far`, over the network, for Metorial's service. */
const keys = [
  { key: 'embedded', scope: 'write' },
  { key: 'writer', scope: 'write' },
  { key: 'reader', scope: 'read' },
] as const;

let database: Database;
let far: string;
let near: string;

beforeAll(async () => {
  database = await openMemory();
  await loadDemo(database.pool);
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  far = (await serveApp(createPortalApi({ pool: database.pool, keys }), 'embedded')).url;
  near = await serveNear('writer');
});

async function serveNear(key: string): Promise<string> {
  const service = createMetorialUpstream({ url: new URL(`${far}/api`) });
  return (await serveApp(service, key)).url;
}

interface Item {
  id: string;
}

async function first(path: string): Promise<string> {
  const response = await fetch(`${far}/api${path}`);
  const { items } = (await response.json()) as { items: Item[] };
  return items[0]?.id ?? 'none';
}

async function fromBoth(path: string, init?: RequestInit): Promise<{ status: number; body: string }> {
  const [a, b] = await Promise.all([near, far].map((base) => fetch(`${base}/api${path}`, init)));
  if (!a || !b) throw new Error('unreachable');
  expect(a.status).toBe(b.status);
  expect(a.headers.get('metorial-version')).toBe('2026-01-01-magnetar');
  const body = await a.text();
  expect(body).toBe(await b.text());
  return { status: a.status, body };
}

test('every reading endpoint answers the same from near and far', async () => {
  const profile = await first('/portals/demo/consumer-profile');
  const group = await first('/portals/demo/consumer-groups');
  for (const path of [
    '/portals',
    '/portals/demo',
    '/portals/demo/consumer-profile?limit=5&order=desc&search=a&status[]=active&status[]=invited',
    `/portals/demo/consumer-profile/${profile}`,
    '/portals/demo/consumer-groups?status=archived',
    `/portals/demo/consumer-groups/${group}`,
  ]) {
    expect((await fromBoth(path)).status, path).toBe(200);
  }
});

test('errors come through as they are', async () => {
  const cases: [string, number][] = [
    ['/portals/nowhere', 404],
    ['/portals/demo/consumer-profile/nobody', 404],
    ['/portals/demo/consumer-profile?limit=0', 400],
    ['/portals/demo/consumer-profile?status=a,b', 400],
  ];
  for (const [path, status] of cases) expect((await fromBoth(path)).status, path).toBe(status);
});

test('what is written through near is there in far', async () => {
  const groups = `${near}/api/portals/demo/consumer-groups`;
  const body = JSON.stringify({ name: 'Made through the network' });
  const headers = { 'content-type': 'application/json' };
  const created = await fetch(groups, { method: 'POST', body, headers });
  const { id } = (await created.json()) as Item;
  const renamed = await fetch(`${groups}/${id}`, { method: 'PATCH', body: '{"name":"Renamed"}', headers });
  expect(await renamed.json()).toMatchObject({ id, name: 'Renamed' });
  const archived = await fetch(`${groups}/${id}`, { method: 'DELETE' });
  expect(archived.status).toBe(200);
  const response = await fetch(`${far}/api/portals/demo/consumer-groups/${id}`);
  expect(await response.json()).toMatchObject({ name: 'Renamed', status: 'archived' });
});

test('the service’s judgement of our key: 403 for a reading key, 502 for an unknown one', async () => {
  const write = (base: string) =>
    fetch(`${base}/api/portals/demo/consumer-groups`, {
      method: 'POST',
      body: '{"name":"Refused"}',
      headers: { 'content-type': 'application/json' },
    });
  expect((await write(await serveNear('reader'))).status).toBe(403);
  const unknown = await write(await serveNear('unknown'));
  expect(unknown.status).toBe(502);
  expect(await unknown.json()).toMatchObject({ code: 'upstream_key_refused' });
});

test('a caller’s own key is judged by the service, even where ours would do', async () => {
  const status = async (key: string) => {
    const response = await fetch(`${near}/api/portals`, { headers: { authorization: `Bearer ${key}` } });
    return response.status;
  };
  expect(await status('reader')).toBe(200);
  expect(await status('unknown')).toBe(401);
});

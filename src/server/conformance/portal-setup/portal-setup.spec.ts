import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { auditEntry } from '#contract/audit-entry.ts';
import { errorBody } from '#contract/error.ts';
import { pageOf } from '#contract/paging.ts';
import { portal } from '#contract/portal.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { fakeProvider, publicUrl, serveSignIn } from '#server/test-support/test-sign-in.ts';
import { openWholeServer, type WholeServer } from '#server/test-support/open-whole-server.ts';
import { serveApp } from '#server/test-support/test-app.ts';

let server: WholeServer;
beforeEach(async () => void (server = await openWholeServer()));
afterEach(() => server.close());

const acme = { name: 'Acme Labs', slug: 'acme' };

async function post(path: string, json: unknown, headers: Record<string, string> = {}) {
  const response = await server.request(`/-${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  });
  return { status: response.status, body: await response.json() };
}

async function portals() {
  return z.parse(pageOf(portal), await (await server.request('/api/portals')).json()).items;
}

async function auditEntries() {
  const answer = await server.request('/-/changes?order=desc');
  return z.parse(pageOf(auditEntry), await answer.json()).items;
}

test('a portal is created, with an entry in the audit log, and can be used at once', async () => {
  const { status, body } = await post('/portals', { ...acme, name: '  Acme Labs ' });
  expect(status).toBe(200);
  const created = z.parse(portal, body);
  expect(created).toMatchObject({ ...acme, status: 'active', description: null });
  expect(await portals()).toEqual([created]);
  const added = await server.request('/api/portals/acme/consumer-profile', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Ann', email: 'ann@example.com' }),
  });
  expect(added.status).toBe(200);
  expect((await auditEntries())[1]).toMatchObject({
    action: 'createPortal',
    actor: { kind: 'local' },
    portal_id: 'acme',
    target_name: 'Acme Labs',
    outcome: 'done',
  });
});

test('a slug is taken once, even by two at the same time', async () => {
  const answers = await Promise.all([post('/portals', acme), post('/portals', { ...acme, name: 'Other' })]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  const refused = answers.find(({ status }) => status === 409);
  expect(z.parse(errorBody, refused?.body)).toMatchObject({
    code: 'conflict',
    message: 'There is already a portal called acme.',
  });
  expect(await portals()).toHaveLength(1);
  const outcomes = (await auditEntries()).map(({ outcome }) => outcome);
  expect(outcomes.toSorted()).toEqual(['done', 'refused']);
});

test.each([
  { slug: 'acme' },
  { name: '', slug: 'acme' },
  { name: ' ', slug: 'acme' },
  { name: 'x'.repeat(201), slug: 'acme' },
  { name: 'Acme', slug: 'Acme' },
  { name: 'Acme', slug: 'acme--labs' },
  { name: 'Acme', slug: '../demo' },
  { name: 'Acme', slug: 'prt_1' },
  { name: 'Acme', slug: 'a'.repeat(61) },
  null,
])('%j is no portal', async (json) => {
  expect(await post('/portals', json)).toMatchObject({ status: 400, body: { code: 'invalid_data' } });
  expect(await portals()).toEqual([]);
  expect(await auditEntries()).toEqual([]);
});

test('a body that is far too long is refused before it is read', async () => {
  expect(await post('/portals', { ...acme, name: 'x'.repeat(20_000) })).toMatchObject({ status: 413 });
});

test('the demo is loaded once, before there is a portal', async () => {
  const answers = await Promise.all([post('/demo', {}), post('/demo', {})]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  const loaded = answers.find(({ status }) => status === 200)?.body;
  expect(z.parse(portal, loaded)).toMatchObject({ slug: 'demo', name: 'Demo portal' });
  expect((await portals()).map(({ slug }) => slug)).toEqual(['demo', 'demo-small', 'demo-empty']);
  expect(await auditEntries()).toContainEqual(
    expect.objectContaining({ action: 'loadDemo', portal_id: 'demo', outcome: 'done' }),
  );
});

test('the demo is refused where there is a portal', async () => {
  await post('/portals', acme);
  expect(await post('/demo', {})).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(await portals()).toHaveLength(1);
});

test('API keys, the wrong one and the right one, set up nothing', async () => {
  for (const key of ['ours', 'another']) {
    for (const path of ['/portals', '/demo']) {
      const headers = { authorization: `Bearer ${key}` };
      expect(await post(path, acme, headers)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  }
  expect(await portals()).toEqual([]);
});

test('other sites set up nothing', async () => {
  const headers = { origin: 'https://elsewhere.example' };
  expect(await post('/portals', acme, headers)).toMatchObject({ status: 403 });
  expect(await portals()).toEqual([]);
});

test('a remote service has no such endpoints', async () => {
  const { url } = await serveApp(async () => Response.json({}), 'key');
  for (const path of ['/portals', '/demo']) {
    const answer = await fetch(`${url}/-${path}`, { method: 'POST' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not_found', entity: 'endpoint' });
  }
});

test('viewers set up nothing', async () => {
  const access = { ACCESS_EDITORS: 'bob@example.com', ACCESS_VIEWERS: 'ada@example.com' };
  const database = { pool: server.pool, diskSpace: unlimitedDiskSpace };
  const browser = await serveSignIn(database, fakeProvider(), access);
  await browser.signIn();
  for (const path of ['/portals', '/demo']) {
    const answer = await browser.send('POST', `/-${path}`, { origin: publicUrl });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ reason: 'viewer' });
  }
});

import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, test } from 'vitest';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { serveAppWithService, type TestApp } from '#server/test-support/test-app.ts';

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let received: Received[];
let app: TestApp;
let answerBody: string;

beforeEach(async () => {
  received = [];
  answerBody = '{"ok":"é"}';
  const service = await serve(async (request, answer) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    const status = headers.authorization === 'Bearer wrong' ? 401 : 200;
    answer.writeHead(status, {
      'content-type': 'application/json',
      'set-cookie': 'session=theirs',
      'access-control-allow-origin': '*',
      'ratelimit-remaining': '7',
      'metorial-req-id': 'req_theirs',
      'metorial-version': '2026-01-01-magnetar',
      server: 'theirs',
    });
    answer.end(answerBody);
  });
  app = await serveAppWithService(`${service}/base/`);
});

const call = (path: string, init?: RequestInit) => fetch(app.url + path, init);

test('the path keeps its spelling, the query too, below the service’s own path', async () => {
  await call('/api/portals/jos%C3%A9%20x/consumer-profile?search=a%26b&status[]=active&status[]=invited');
  expect(received[0]?.url).toBe(
    '/base/portals/jos%C3%A9%20x/consumer-profile?search=a%26b&status[]=active&status[]=invited',
  );
});

test('a long answer comes compressed to clients that accept it', async () => {
  answerBody = JSON.stringify({ ok: 'é'.repeat(2000) });
  for (const encoding of ['br', 'gzip', null]) {
    const headers = { 'accept-encoding': encoding ?? 'identity' };
    const answer = await call('/api/portals', { headers });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(answerBody);
  }
});

test('the key and the version are added, cookies stay here', async () => {
  await call('/api/portals', {
    headers: { cookie: 'session=ours', 'x-other': '1', accept: 'application/json' },
  });
  const { headers } = received[0] ?? {};
  expect(headers).toMatchObject({
    authorization: 'Bearer metorial_sk_ours',
    'metorial-version': '2026-01-01-magnetar',
    accept: 'application/json',
  });
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('x-other');
  expect(headers?.host).not.toBe(new URL(app.url).host);
});

test('the job of a change stays here', async () => {
  const headers = {
    'portal-profiles-job': 'b3c1d3a4-6f1c-4f59-9a0b-6f1f6b8f6a10',
    'content-type': 'application/json',
  };
  const path = '/api/portals/p/consumer-profile/c/assign-groups';
  await call(path, { method: 'POST', headers, body: '{"group_ids":[]}' });
  expect(received[0]?.method).toBe('POST');
  expect(JSON.stringify(received[0]?.headers)).not.toMatch(/portal-profiles-job|b3c1d3a4/);
});

test('a caller’s own key and version are left alone, and the service judges the key', async () => {
  const response = await call('/api/portals', {
    headers: { authorization: 'Bearer wrong', 'metorial-version': 'v0' },
  });
  expect(response.status).toBe(401);
  expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer wrong', 'metorial-version': 'v0' });
  await call('/api/portals', { headers: { authorization: '' } });
  expect(received[1]?.headers.authorization).toBe('');
});

test('of the answer, body, limits, id and version come back; no cookie, no CORS', async () => {
  const response = await call('/api/portals');
  expect(await response.text()).toBe('{"ok":"é"}');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/json',
    'ratelimit-remaining': '7',
    'metorial-req-id': 'req_theirs',
    'metorial-version': '2026-01-01-magnetar',
    'cache-control': 'no-store',
  });
  for (const header of ['set-cookie', 'access-control-allow-origin', 'server']) {
    expect(response.headers.has(header), header).toBe(false);
  }
});

test('a body arrives as it was sent', async () => {
  const path = '/api/portals/a/consumer-profile/b/assign-groups';
  const body = '{"group_ids": ["é"]}';
  await call(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(received[0]).toMatchObject({ method: 'POST', url: path.replace('/api', '/base'), body });
  expect(received[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '21' });
});

test('a body over 1 MB is refused, announced or not', async () => {
  const path = '/api/portals/a/consumer-groups';
  const large = 'x'.repeat(1024 * 1024 + 1);
  const announced = await call(path, { method: 'POST', body: large });
  expect(announced.status).toBe(413);
  expect(await announced.json()).toMatchObject({ object: 'error', status: 413, code: 'payload_too_large' });
  const streamed = await call(path, { method: 'POST', body: new Blob([large]).stream(), duplex: 'half' });
  expect(streamed.status).toBe(413);
  expect(received).toEqual([]);
});

test.each([
  'GET /api',
  'GET /api/',
  'GET /api//portals',
  'GET /api/portals/',
  'GET /api/keys',
  'DELETE /api/portals/a',
  'OPTIONS /api/portals',
  'GET /api/portals/..%2f..%2fkeys',
  'GET /api/portals/%2e%2e%2fkeys',
  'GET /api/portals/a%5c..%5ckeys',
  'GET /api/portals/..;/keys',
  'GET /api/./keys',
  'GET /%61pi/portals',
  'GET /api%2fportals',
  'GET /x/../api/keys',
])('%s reaches nothing', async (line) => {
  const { status, body } = await sendRaw(app.url, [`${line} HTTP/1.1`]);
  if (body !== 'page') {
    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ code: 'not_found', entity: 'endpoint' });
  }
  expect(received).toEqual([]);
});

test.each(['GET /api/../portals', 'GET //api/portals', 'GET /-/../../base/portals'])(
  '%s is the page’s business',
  async (line) => {
    expect(await sendRaw(app.url, [`${line} HTTP/1.1`])).toMatchObject({ body: 'page' });
    expect(received).toEqual([]);
  },
);

test('the log tells route and outcome, and nothing of query, key or id', async () => {
  await call('/api/portals/acme/consumer-profile?search=ada@example.com', {
    headers: { authorization: 'Bearer s3cret' },
  });
  await call('/api/nothing/ada@example.com');
  expect(app.log.map((line) => JSON.parse(line))).toMatchObject([
    {
      requestId: 'req_theirs',
      method: 'GET',
      route: '/api/portals/:portal_id/consumer-profile',
      status: 200,
    },
    { method: 'GET', route: '/api/*', status: 404 },
  ]);
  expect(app.log.join()).not.toMatch(/ada|s3cret|acme|metorial_sk/);
});

test('the page and its files are not logged', async () => {
  await call('/portals/acme?search=ada@example.com');
  expect(app.log).toEqual([]);
});

// bitwarden/server#446, navidrome/navidrome#146
test.each([
  'Basic dXNlcjpwYXNz',
  'basic dXNlcjpwYXNz',
  'Digest username="ada"',
  'Negotiate YII=',
  'NTLM TlRM',
])('what a proxy asks the browser for is no key: %s', async (authorization) => {
  const statuses: number[] = [];
  for (let times = 0; times < 12; times += 1)
    statuses.push((await call('/api/portals', { headers: { authorization } })).status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(new Set(received.map(({ headers }) => headers.authorization))).toEqual(
    new Set(['Bearer metorial_sk_ours']),
  );
});

// CoreBunch/Instatic#306, hapifhir/hapi-fhir#2219
test('HEAD is as GET without the body, and the service is asked by GET', async () => {
  for (const path of [
    '/',
    '/api/portals',
    '/api/no-such-endpoint',
    '/-/openapi.json',
    '/-/session',
    '/-/changes',
  ]) {
    const get = await call(path, { headers: { 'accept-encoding': 'identity' } });
    const head = await call(path, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    expect(head.status, path).toBe(get.status);
    expect(head.headers.get('content-type'), path).toBe(get.headers.get('content-type'));
    expect(await head.text()).toBe('');
  }
  expect(received.map(({ method }) => method)).toEqual(['GET', 'GET']);
});

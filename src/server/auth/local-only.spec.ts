import { beforeEach, expect, test } from 'vitest';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { serveApp, type TestApp } from '#server/test-support/test-app.ts';

let app: TestApp;
let seen: string[];

beforeEach(async () => {
  seen = [];
  app = await serveApp(async (request) => {
    seen.push(request.url);
    return Response.json({});
  }, 'key');
});

const get = (path: string, ...headers: string[]) => sendRaw(app.url, [`GET ${path} HTTP/1.1`, ...headers]);
const own = () => new URL(app.url).host;

test.each(['/', '/api/portals', '/-/openapi.json'])('%s answers this machine only', async (path) => {
  expect((await get(path)).status).toBe(200);
  expect((await get(path, 'Host: localhost:3000')).status).toBe(200);
  for (const host of ['example.com', 'localhost.example.com', '192.168.0.2:3000', 'user@localhost']) {
    expect((await get(path, `Host: ${host}`)).status, host).toBeGreaterThanOrEqual(400);
  }
  expect(JSON.parse((await get(path, 'Host: example.com')).body)).toMatchObject({
    status: 403,
    code: 'forbidden',
  });
});

test.each([
  'Forwarded: for=10.0.0.1',
  'X-Forwarded-For: 10.0.0.1',
  'x-forwarded-proto: https',
  'X-Real-IP: 10.0.0.1',
  'Via: 1.1 proxy',
])('a request through a proxy is refused: %s', async (header) => {
  expect((await get('/', header)).status).toBe(403);
  expect((await get('/api/portals', header, 'Authorization: Bearer x')).status).toBe(403);
  expect(seen).toEqual([]);
});

test('a request of a version that only proxies speak is refused', async () => {
  expect((await sendRaw(app.url, ['GET /api/portals HTTP/1.0'])).status).toBe(403);
  expect(seen).toEqual([]);
});

test('the page’s own origin is let in, others are not', async () => {
  expect((await get('/api/portals', `Origin: http://${own()}`, 'Sec-Fetch-Site: same-origin')).status).toBe(
    200,
  );
  expect((await get('/api/portals', 'Origin: https://example.com')).status).toBe(403);
  expect((await get('/api/portals', 'Origin: http://localhost:1')).status).toBe(403);
  expect((await get('/api/portals', 'Origin: null')).status).toBe(403);
  expect((await get('/api/portals', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors')).status).toBe(
    403,
  );
  expect((await get('/api/portals', 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors')).status).toBe(403);
  expect(seen).toHaveLength(1);
});

test('a link from another site opens the page', async () => {
  expect((await get('/', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate')).status).toBe(200);
});

test('the credentials of a proxy lift no rule', async () => {
  for (const scheme of ['Basic dXNlcjpwYXNz', 'Digest username="ada"', 'Negotiate YII=']) {
    const credentials = `Authorization: ${scheme}`;
    expect((await get('/api/portals', credentials)).status).toBe(200);
    expect((await get('/api/portals', 'Origin: https://example.com', credentials)).status).toBe(403);
  }
});

test('who brings a key is judged by it, whatever the origin, but not under a foreign host', async () => {
  const key = 'Authorization: Bearer x';
  expect((await get('/api/portals', 'Origin: https://example.com', key)).status).toBe(200);
  expect((await get('/api/portals', 'Host: example.com', key)).status).toBe(403);
});

test('refusals are logged, with their reason', async () => {
  await get('/api/portals?search=a@b.example', 'Host: example.com');
  expect(app.log.map((line) => JSON.parse(line))).toMatchObject([{ refused: 'foreign host', status: 403 }]);
});

import { gzipSync } from 'node:zlib';
import type { RequestListener } from 'node:http';
import { expect, test, vi } from 'vitest';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { createOutgoingFetch } from '#server/http/outgoing-fetch.ts';
import { startForwardProxy } from '#server/test-support/forward-proxy.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { serveAppWithService } from '#server/test-support/test-app.ts';

const json = { 'content-type': 'application/json' };

async function callThrough(service: RequestListener, timeout?: number) {
  const app = await serveAppWithService(await serve(service), timeout);
  const response = await fetch(`${app.url}/api/portals`);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

test.each<[string, RequestListener]>([
  ['hangs up at once', (_, answer) => answer.destroy()],
  [
    'hangs up in the middle',
    (_, answer) => {
      answer.writeHead(200, { ...json, 'content-length': 100 }).write('{"object":');
      setTimeout(() => answer.destroy(), 20);
    },
  ],
  [
    'answers with a redirect',
    (_, answer) => answer.writeHead(302, { location: '/portals', ...json }).end('{}'),
  ],
  [
    'answers with a page',
    (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<script>'),
  ],
  [
    'answers with what could be both',
    (_, answer) => answer.writeHead(200, { 'content-type': 'application/json, text/html' }).end('<script>'),
  ],
  [
    'answers with more than can be held',
    (_, answer) => {
      const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
      answer.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb);
    },
  ],
  ['answers with a page of an error', (_, answer) => answer.writeHead(503).end('overloaded')],
  ['answers with no content', (_, answer) => answer.writeHead(204).end()],
])('a service that %s: 502 bad_gateway', async (_, service) => {
  const { status, body, headers } = await callThrough(service);
  expect(status).toBe(502);
  expect(JSON.parse(body)).toMatchObject({ object: 'error', ok: false, status: 502, code: 'bad_gateway' });
  expect(headers.get('metorial-req-id')).toMatch(/.{8}/);
});

test.each([
  [413, 'payload_too_large'],
  [429, 'rate_limit_exceeded'],
  [502, 'bad_gateway'],
  [504, 'gateway_timeout'],
] as const)('a proxy’s own %i is told apart from the service’s: %s', async (status, code) => {
  const page: RequestListener = (_, answer) =>
    answer.writeHead(status, { 'content-type': 'text/html' }).end(`<h1>${status}</h1><hr>nginx`);
  const otherJson: RequestListener = (_, answer) => answer.writeHead(status, json).end('{"message":"No."}');
  for (const service of [page, otherJson]) {
    const received = await callThrough(service);
    expect(received.status).toBe(status);
    expect(JSON.parse(received.body)).toMatchObject({
      object: 'error',
      status,
      code,
      message: expect.stringContaining('A proxy in front of the Metorial API'),
      hint: expect.stringContaining('proxy'),
    });
  }
  const body = JSON.stringify({ code: 'conflict', message: 'The service said this.' });
  const own = await callThrough((_, answer) => answer.writeHead(status, json).end(body));
  expect(own).toMatchObject({ status, body });
});

test.each([
  ['10', '10'],
  [new Date(Date.now() + 3_600_000).toUTCString(), expect.stringMatching(/^3(600|59\d)$/)],
  [new Date(Date.now() - 3_600_000).toUTCString(), '0'],
  ['soon', null],
])('a proxy’s limit ends when it says: Retry-After: %s', async (value, reset) => {
  const { status, headers } = await callThrough((_, answer) =>
    answer.writeHead(429, { 'content-type': 'text/html', 'retry-after': value }).end('<h1>Too many</h1>'),
  );
  expect([status, headers.get('ratelimit-reset')]).toEqual([429, reset]);
});

test('a redirect is not followed', async () => {
  const requestedUrls: (string | undefined)[] = [];
  await callThrough((request, answer) => {
    requestedUrls.push(request.url);
    answer.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(requestedUrls).toEqual(['/portals']);
});

test('no service at the address: 502 bad_gateway', async () => {
  const app = await serveAppWithService('http://127.0.0.1:1');
  const response = await fetch(`${app.url}/api/portals`);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ code: 'bad_gateway' });
});

test.each<[string, RequestListener]>([
  ['never answers', () => {}],
  ['answers a byte and stops', (_, answer) => void answer.writeHead(200, json).write('{')],
])('a service that %s: 504 gateway_timeout', async (_, service) => {
  const { status, body } = await callThrough(service, 100);
  expect(status).toBe(504);
  expect(JSON.parse(body)).toMatchObject({ status: 504, code: 'gateway_timeout' });
});

test('our own key refused: 502, since the caller can do nothing about it', async () => {
  const { status, body } = await callThrough((_, answer) =>
    answer
      .writeHead(401, json)
      .end('{"code":"unauthorized","message":"Invalid API key","hint":"Use a key from the dashboard"}'),
  );
  expect(status).toBe(502);
  expect(JSON.parse(body)).toMatchObject({
    code: 'upstream_key_refused',
    hint: 'Use a key from the dashboard',
  });
  const bare = await callThrough((_, answer) => answer.writeHead(401, json).end('null'));
  expect(JSON.parse(bare.body)).toMatchObject({ code: 'upstream_key_refused' });
});

test('what is wrong with the JSON is for the client to say', async () => {
  expect(await callThrough((_, answer) => answer.writeHead(200, json).end('{"items":'))).toMatchObject({
    status: 200,
    body: '{"items":',
  });
});

test('a caller who leaves ends the call, and that is no error', async () => {
  let ended = false;
  const service = await serve((request) => request.socket.once('close', () => (ended = true)));
  const app = await serveAppWithService(service);
  const call = fetch(`${app.url}/api/portals`, { signal: AbortSignal.timeout(200) });
  await expect(call).rejects.toThrow('aborted');
  await vi.waitFor(() => {
    expect(ended).toBe(true);
    expect(app.log.map((line) => JSON.parse(line))).toMatchObject([{ level: 30, status: 499 }]);
  });
});

test('the service is called through a proxy', async () => {
  const service = await serve((request, answer) =>
    answer.writeHead(200, json).end(JSON.stringify({ host: request.headers.host })),
  );
  const host = `api.example.test:${new URL(service).port}`;
  const proxy = await startForwardProxy();
  const upstream = createMetorialUpstream({
    url: new URL(`http://${host}`),
    fetch: createOutgoingFetch({ httpsProxy: proxy.url, httpProxy: proxy.url, noProxy: '' }),
  });
  const call = new Request('http://upstream/portals', { method: 'POST', body: '{}', headers: json });
  expect(await (await upstream(call)).json()).toEqual({ host });
  expect(proxy.hosts).toEqual(['api.example.test']);
});

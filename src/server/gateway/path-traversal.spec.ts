import { Hono } from 'hono';
import * as fc from 'fast-check';
import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { createApp } from '#server/app.ts';
import { endpointMatcher } from '#server/http/match-endpoint.ts';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { noAuditLog, serveApp } from '#server/test-support/test-app.ts';
import { readProxyTrust } from '#server/http/client-address.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

let reached: string[];
beforeEach(() => void (reached = []));

const upstream: Upstream = async ({ method, url }) => {
  const { host, pathname } = new URL(url);
  expect(host).toBe('upstream');
  reached.push(`${method} ${pathname}`);
  return Response.json({});
};

const match = endpointMatcher(endpoints);

/** Parts that some reader of a path takes for something else than the next one does. */
const parts = [
  'api',
  'portals',
  'p',
  'consumer-profile',
  'consumer-groups',
  'assign-groups',
  'keys',
  '-',
  'x',
  '..',
  '.',
  '',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '..;',
  '%2f',
  '%2F..',
  '%5c..',
  '\\..',
  '%00',
  '%0d%0a',
  '%',
  '%zz',
  '%25',
  '%252e%252e',
  '%c0%ae',
  '%ef%bc%8f',
  '@evil.example',
  '?',
  '#',
  ';x=1',
  '%61pi',
  'API',
  'é',
];
const method = fc.constantFrom(
  'GET',
  'POST',
  'PATCH',
  'DELETE',
  'PUT',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
);
const prefix = fc.constantFrom(
  '/api/portals/',
  '/api/',
  '/api',
  '/',
  '//api/',
  '/-/',
  '/x/../api/',
  '/api/../',
);
const path = fc
  .tuple(prefix, fc.array(fc.constantFrom(...parts), { maxLength: 5 }))
  .map(([start, rest]) => start + rest.join('/'));

/** Whatever has reached the upstream is a call of the contract, on a path that nobody can take for another one. */
function expectContract(requestedUrl: string): void {
  for (const call of reached) {
    const [method = '', path = ''] = call.split(' ');
    expect(match(method, path), `${requestedUrl} → ${call}`).toBeDefined();
    expect(path, requestedUrl).not.toMatch(/\.\.(\/|$)|\/\/|\\|%2f|%5c|%00|%2e%2e/i);
  }
}

test('no path reaches anything but the contract, as the fetch handler gets it', async () => {
  const page = new Hono<AppEnv>().all('*', (c) => c.text('page'));
  const log = pino({ level: 'silent' });
  const app = createApp({
    upstream,
    upstreamName: 'embedded',
    key: 'k',
    auditLog: noAuditLog,
    page,
    trustedProxies: readProxyTrust([]),
    requestLimit: 1e6,
    log,
  });
  const run = fc.asyncProperty(method, path, async (method, path) => {
    fc.pre(method !== 'TRACE');
    reached = [];
    const response = await app.fetch(
      new Request(`http://localhost${path}`, { method, headers: { host: 'localhost' } }),
    );
    expect(response.status).toBeLessThan(500);
    expectContract(`${method} ${path}`);
  });
  await fc.assert(run, { numRuns: 1000 });
});

test('nor as it comes over the wire, absolute addresses included', { timeout: 120_000 }, async () => {
  const { url } = await serveApp(upstream, 'k', { requestLimit: 1e6 });
  const origin = fc.constantFrom('', '', 'http://evil.example', url, 'http://', 'https://upstream');
  const run = fc.asyncProperty(method, origin, path, async (method, origin, path) => {
    reached = [];
    const line = `${method} ${origin}${path.replace(/é/g, '\u00e9')} HTTP/1.1`;
    const { status } = await sendRaw(url, [line]);
    expect(status, line).toBeLessThan(500);
    expectContract(line);
  });
  await fc.assert(run, { numRuns: 400 });
});

test.each([
  'GET http://localhost/api/portals',
  'DELETE https://user:pw@evil.example/api/portals/p/consumer-groups/g',
  'OPTIONS *',
])('%s is asked of a proxy, which this is not', async (line) => {
  const { url } = await serveApp(upstream, 'k');
  expect(await sendRaw(url, [`${line} HTTP/1.1`])).toMatchObject({ status: 400 });
  expect(reached).toEqual([]);
});

test('what the contract has does reach it', async () => {
  const { url } = await serveApp(upstream, 'k');
  await fetch(`${url}/api/portals/p/consumer-profile/jos%C3%A9`);
  expect(reached).toEqual(['GET /portals/p/consumer-profile/jos%C3%A9']);
});

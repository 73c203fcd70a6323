import { expect, test } from 'vitest';
import { jobHeader } from '#contract/job-header.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { clientNetwork } from '#server/http/limits/client-network.ts';
import { createFailureLimiter } from '#server/http/limits/failure-limiter.ts';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { serveApp } from '#server/test-support/test-app.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

const answers: Upstream = async () => Response.json({});

test('one client may ask so much and no more, is told what is left, and when more', async () => {
  const { url } = await serveApp(answers, 'key', { requestLimit: 3 });
  const ask = () => fetch(`${url}/api/portals`);
  const left: (string | null)[] = [];
  for (let i = 0; i < 3; i++) left.push((await ask()).headers.get('ratelimit-remaining'));
  expect(left).toEqual(['2', '1', '0']);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ object: 'error', code: 'rate_limit_exceeded' });
  const reset = Number(refused.headers.get('ratelimit-reset')) * 1000 - Date.now();
  expect(reset).toBeGreaterThan(0);
  expect(reset).toBeLessThan(11_000);
  expect((await fetch(`${url}/-/openapi.json`)).status).toBe(429);
  expect((await fetch(`${url}/`)).status).toBe(200);
});

test('any number of made-up keys makes one client no more', async () => {
  const { url } = await serveApp(answers, 'key', { requestLimit: 3 });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++) {
    const { status } = await fetch(`${url}/api/portals`, { headers: { authorization: `Bearer ${i}` } });
    statuses.push(status);
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
});

test.each([
  ['7', '7', '100'],
  ['5000', '999', '1000'],
])('of the upstream’s %s and our own, the lesser is shown', async (remaining, shown, limit) => {
  const upstream: Upstream = async () =>
    Response.json(
      {},
      { headers: { 'ratelimit-limit': '100', 'ratelimit-remaining': remaining, 'ratelimit-reset': '9' } },
    );
  const { url } = await serveApp(upstream, 'key');
  const { headers } = await fetch(`${url}/api/portals`);
  expect([headers.get('ratelimit-remaining'), headers.get('ratelimit-limit')]).toEqual([shown, limit]);
});

test('when the upstream refuses, only its own limit is told', async () => {
  const headers: Record<string, string> = {};
  const upstream: Upstream = async () => Response.json({}, { status: 429, headers });
  const { url } = await serveApp(upstream, 'key');
  const resetOf = async () => (await fetch(`${url}/api/portals`)).headers.get('ratelimit-reset');
  expect(await resetOf()).toBeNull();
  headers['ratelimit-reset'] = '300';
  expect(await resetOf()).toBe('300');
});

test('an administrator’s bulk job of 50 changes a second goes through', async () => {
  const { url } = await serveApp(answers, 'key');
  const path = `${url}/api/portals/a/consumer-profile/b/assign-groups`;
  for (let second = 0; second < 10; second++) {
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => fetch(path, { method: 'POST', body: '{}' })),
    );
    expect(responses.every(({ status }) => status === 200)).toBe(true);
  }
});

test('whoever guesses keys has to wait, and then not even the right one is tried', async () => {
  const upstream: Upstream = async ({ headers }) =>
    headers.get('authorization') === 'Bearer right'
      ? Response.json({})
      : errorResponse('unauthorized', 'Invalid');
  const { url } = await serveApp(upstream, 'right');
  const tryKey = async (key: string) =>
    (await fetch(`${url}/api/portals`, { headers: { authorization: `Bearer ${key}` } })).status;
  for (let i = 0; i < 10; i++) expect(await tryKey('wrong')).toBe(401);
  expect(await tryKey('right')).toBe(429);
  // The page has no key to guess.
  expect((await fetch(`${url}/api/portals`)).status).toBe(200);
});

const answeredByUs = [
  { name: 'no endpoint', path: 'nothing', init: {}, status: 404 },
  {
    name: 'a job that is no UUID',
    path: 'portals/a/consumer-profile/b/assign-groups',
    init: { method: 'POST', headers: { [jobHeader]: '1' } },
    status: 400,
  },
];
test.each(answeredByUs)(
  '$name tells nothing of a key, which stays a guess',
  async ({ path, init, status }) => {
    const { url } = await serveApp(async () => errorResponse('unauthorized', 'Invalid'), 'right');
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess++) {
      const authorization = `Bearer ${guess}`;
      const first = await fetch(`${url}/api/${path}`, {
        ...init,
        headers: { ...init.headers, authorization },
      });
      if (guess < 10) expect(first.status).toBe(status);
      statuses.push((await fetch(`${url}/api/portals`, { headers: { authorization } })).status);
    }
    expect(statuses.filter((one) => one === 401)).toHaveLength(10);
  },
);

test('guesses made all at once are no more than guesses one after the other', async () => {
  let tried = 0;
  const upstream: Upstream = async () => {
    tried += 1;
    return errorResponse('unauthorized', 'Invalid');
  };
  const { url } = await serveApp(upstream, 'right');
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async (_, guess) => {
      const headers = { authorization: `Bearer ${guess}` };
      return (await fetch(`${url}/api/portals`, { headers })).status;
    }),
  );
  expect(tried).toBe(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);
});

test('a right key may come many times at once', async () => {
  const { url } = await serveApp(answers, 'right');
  const headers = { authorization: 'Bearer right' };
  const all = await Promise.all(Array.from({ length: 40 }, () => fetch(`${url}/api/portals`, { headers })));
  expect(all.every(({ status }) => status === 200)).toBe(true);
});

test('guesses of one client do not block another, and right ones do not count', async () => {
  const failures = createFailureLimiter(2, 60);
  expect(await failures.begin('10.0.0.1')).toBeUndefined();
  expect(await failures.begin('10.0.0.1')).toBeUndefined();
  expect(await failures.begin('10.0.0.1')).toBeGreaterThan(Date.now());
  expect(await failures.begin('10.0.0.2')).toBeUndefined();
  await failures.forgive('10.0.0.2');
  expect(await failures.begin('10.0.0.2')).toBeUndefined();
  expect(await failures.begin('10.0.0.2')).toBeUndefined();
});

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

test('an address that nobody has is refused before it reaches anything', async () => {
  const { url } = await serveApp(answers, 'key');
  const response = await fetch(`${url}/api/portals?search=${'x'.repeat(8000)}`);
  expect(response.status).toBe(414);
  expect(await response.json()).toMatchObject({ code: 'uri_too_long' });
  expect(await sendRaw(url, [`GET /${'x'.repeat(20_000)} HTTP/1.1`])).toMatchObject({ status: 431 });
  expect(await sendRaw(url, ['GET / HTTP/1.1', `X-Much: ${'x'.repeat(20_000)}`])).toMatchObject({
    status: 431,
  });
});

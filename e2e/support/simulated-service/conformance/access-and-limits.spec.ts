import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openSimulation } from '#e2e/support/simulated-service/conformance/open-simulation.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const { pool, settings, reset, send, upstream, close } = await openSimulation();
afterAll(close);
beforeEach(reset);

const portal = await addPortal(pool, 'acme');
const everyone = await upstream.createGroup({ portal_id: portal, name: 'Everyone', is_default: true });
const { id } = await addProfile(pool, portal);
const profiles = '/portals/acme/consumer-profile';
const groups = '/portals/acme/consumer-groups';

test.each([
  [null, 'Missing Authorization header'],
  ['secret', 'Malformed Authorization header'],
  ['Bearer other', 'Invalid API key'],
])('the key %s', async (authorization, message) => {
  const { status, body } = await send('GET', '/nothing', { authorization });
  expect({ status, body }).toMatchObject({ status: 401, body: { code: 'unauthorized', message } });
});

test('every answer has a request ID and a version', async () => {
  for (const options of [{}, { authorization: null }]) {
    const { headers } = await send('GET', '/portals', options);
    expect(headers.get('metorial-req-id')).toMatch(/./);
    expect(headers.get('metorial-version')).toBe('2026-01-01-magnetar');
  }
});

describe('the rate limit', () => {
  const ask = (authorization?: string | null) =>
    send('GET', '/portals', authorization === null ? { authorization } : {});
  const limitsOf = (headers: Headers) =>
    ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`ratelimit-${name}`)));

  test.each(['epoch', 'from now'] as const)('counts, and says in seconds %s when it ends', async (reset) => {
    settings.rateLimit = { requests: 1, seconds: 60, reset };
    const now = reset === 'epoch' ? Math.floor(Date.now() / 1000) : 0;
    const allowed = await ask();
    const refused = await ask();
    expect(allowed.status).toBe(200);
    expect(refused.body).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
    expect(refused.headers.get('retry-after')).toBeNull();
    for (const { headers } of [allowed, refused]) {
      const [limit, remaining, end = 0] = limitsOf(headers);
      expect([limit, remaining]).toEqual([1, 0]);
      expect(end - now).toBeGreaterThanOrEqual(reset === 'epoch' ? 60 : 58);
      expect(end - now).toBeLessThanOrEqual(61);
    }
  });

  test('comes after the key and before the route', async () => {
    settings.rateLimit = { requests: 0, seconds: 60, reset: 'epoch' };
    expect((await ask(null)).status).toBe(401);
    expect((await send('GET', '/nothing')).status).toBe(429);
  });

  test('is over as soon as another limit is set', async () => {
    settings.rateLimit = { requests: 0, seconds: 60, reset: 'epoch' };
    expect((await ask()).status).toBe(429);
    settings.rateLimit = undefined;
    const { status, headers } = await ask();
    expect(status).toBe(200);
    expect(headers.get('ratelimit-limit')).toBeNull();
  });
});

describe('403', () => {
  test('names the plan, for everything', async () => {
    settings.hasPortalsPlan = false;
    const message = expect.stringContaining('plan');
    const answers = [
      await send('GET', '/portals'),
      await send('GET', profiles),
      await send('POST', groups, { json: { name: 'New' } }),
    ];
    for (const { status, body } of answers)
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'forbidden', message } });
    const { items } = await upstream.listGroups({ portal_id: portal });
    expect(items).toHaveLength(1);
  });

  test.each([
    ['instance.portal.consumers:read', 'GET', profiles],
    ['instance.portal.consumers:write', 'POST', `${profiles}/${id}/assign-groups`],
    ['instance.portal.consumers:read', 'GET', '/portals/acme/consumer-invites'],
    ['instance.portal.access:read', 'GET', groups],
    ['instance.portal.access:write', 'DELETE', `${groups}/${everyone.id}`],
    ['instance.portal:read', 'GET', '/portals'],
  ])('names the scope %s', async (scope, method, path) => {
    const ask = () => send(method, path, method === 'POST' ? { json: { group_ids: [] } } : {});
    settings.missingScopes = ['instance.portal.access:other'];
    expect((await ask()).status).not.toBe(403);
    settings.missingScopes = [scope];
    expect((await ask()).body).toMatchObject({ status: 403, message: expect.stringContaining(scope) });
  });

  test.each([
    ['JSON', 'POST', groups, { text: '{' }, 400],
    ['body', 'POST', groups, { json: {} }, 400],
    ['email', 'POST', profiles, { json: { name: 'X', email: "o'x@acme.example" } }, 400],
    ['query', 'GET', `${profiles}?limit=0`, {}, 400],
    ['portal', 'GET', '/portals/x/consumer-profile', {}, 404],
    ['profile', 'GET', `${profiles}/x`, {}, 404],
    ['portal of a write', 'POST', '/portals/x/consumer-groups', { json: { name: 'X' } }, 404],
    ['profile of a write', 'POST', `${profiles}/x/assign-groups`, { json: { group_ids: [] } }, 404],
    ['group', 'GET', `${groups}/x`, {}, 403],
    ['group of a write', 'PATCH', `${groups}/x`, { json: {} }, 403],
    ['groups to assign', 'POST', `${profiles}/${id}/assign-groups`, { json: { group_ids: ['x'] } }, 403],
  ])('in the order of checks: %s', async (_, method, path, options, status) => {
    settings.hasPortalsPlan = false;
    expect((await send(method, path, options)).status).toBe(status);
  });
});

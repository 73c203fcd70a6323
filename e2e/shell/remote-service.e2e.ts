import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const get = { method: 'GET', path: '/portals/demo', body: '' };

test('a service that fails is told apart from one that cannot be reached', async ({ request, faults }) => {
  const ask = async () => {
    const response = await request.get('/api/portals/demo');
    return { status: response.status(), body: await response.text() };
  };
  faults.add({ path: /^\/portals\/demo$/, times: 1, action: 'hang-up' });
  expect(await ask()).toMatchObject({ status: 502, body: expect.stringContaining('bad_gateway') });
  const refusal = serviceError(429, 'rate_limit_exceeded');
  faults.add({ times: 1, action: refusal });
  expect(await ask()).toEqual({ status: 429, body: JSON.stringify(refusal.body) });
  faults.add({ times: 1, action: { status: 200, body: 'garbage' } });
  expect(await ask()).toEqual({ status: 200, body: 'garbage' });
  faults.add({ times: 1, action: { answer: (json) => ({ was: json }) } });
  expect((await ask()).body).toContain('{"was":{"object":"portal"');
  faults.add({ method: 'POST', action: 'hang-up' });
  expect(await ask()).toMatchObject({ status: 200 });
  expect(faults.requests).toEqual([get, get, get, get, get]);
});

test('a write can be saved and its answer lost', async ({ request, faults }) => {
  const groups = '/api/portals/demo/consumer-groups';
  faults.add({ method: 'POST', action: { afterForward: 'hang-up' } });
  const created = await request.post(groups, { data: { name: 'Saved, unheard of' } });
  expect(created.status()).toBe(502);
  const found = await request.get(`${groups}?search=unheard`);
  expect(await found.json()).toMatchObject({ items: [{ name: 'Saved, unheard of' }] });
});

test('a slow service is waited for', async ({ request, faults }) => {
  faults.add({ times: 1, action: { delay: 600 } });
  const start = Date.now();
  expect((await request.get('/api/portals')).status()).toBe(200);
  expect(Date.now() - start).toBeGreaterThanOrEqual(600);
});

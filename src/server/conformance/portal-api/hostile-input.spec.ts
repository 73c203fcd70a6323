import { afterAll, expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const { id: consumer_profile_id } = await addProfile(api.pool, portal_id);
const { id: consumer_group_id } = await api.call('createGroup', { portal_id, name: 'Crew' });
const { id: consumer_invite_id } = await api.call('createInvite', {
  portal_id,
  name: 'Bo',
  email: 'bo@x.example',
});
const ids: Record<string, string> = { portal_id, consumer_profile_id, consumer_group_id, consumer_invite_id };

const texts = {
  NUL: '\0',
  'NUL inside': 'a\0b',
  'half a pair': '\ud800',
  'the other half': 'x\udc00y',
  'no character': '\uffff',
  'right to left': '\u202eevil',
  quotes: `'";--`,
  format: '%s%n$1',
  template: '${1}',
  backslashes: '\\\\\\',
  long: 'x'.repeat(100_000),
  'long and wide': '🧨'.repeat(20_000),
  'many marks': `a${'\u0301'.repeat(20_000)}`,
  prototype: '__proto__',
  array: '{a,b}',
  nothing: '',
};
const names = Object.keys(texts) as (keyof typeof texts)[]; // Object.keys widens to string

/** The text after a round trip through UTF-8. */
const wellFormed = (text: string) => Buffer.from(text).toString();

test.each(names)('%s in a query', async (name) => {
  const text = encodeURIComponent(wellFormed(texts[name]));
  for (const key of [
    'search',
    'email',
    'consumer_group_id',
    'after',
    'before',
    'cursor',
    'limit',
    'order',
    'status',
  ]) {
    for (const list of ['consumer-profile', 'consumer-groups', 'consumer-invites']) {
      const path = `/portals/${portal_id}/${list}`;
      const { status } = await api.send('GET', `${path}?${key}=${text}`);
      expect([200, 400], key).toContain(status);
    }
  }
});

test.each(names)('%s in a path', async (name) => {
  const text = encodeURIComponent(wellFormed(texts[name]));
  for (const [endpointName, { method, path }] of Object.entries(endpoints)) {
    if (method !== 'GET') continue;
    for (const param of Object.keys(ids).filter((key) => path.includes(`:${key}`))) {
      const url = path.replace(/:(\w+)/g, (_, key: string) => (key === param ? text : (ids[key] ?? '')));
      expect((await api.send('GET', url)).status, `${endpointName} ${param}`).toBe(404);
    }
  }
});

test.each(names)('%s in a body', async (name) => {
  const text = texts[name];
  const assign = `/portals/${portal_id}/consumer-profile/${consumer_profile_id}/assign-groups`;
  expect((await api.send('POST', assign, { json: { group_ids: [text] } })).status).toBe(404);
  expect((await api.send('POST', assign, { json: { [text]: text } })).status).toBe(400);
  const json = { name: text, description: text, sso_group_ids: [text] };
  const created = await api.send('POST', `/portals/${portal_id}/consumer-groups`, { json });
  const email = `${name.replaceAll(' ', '-').toLowerCase()}@x.example`;
  const invite = { name: text, email, message: text };
  const asStored = wellFormed(text).replaceAll('\0', '\ufffd');
  expect(created).toMatchObject({ status: 200, body: { name: asStored, sso_group_ids: [asStored] } });
  const invited = await api.send('POST', `/portals/${portal_id}/consumer-invites`, { json: invite });
  expect(invited).toMatchObject({
    status: 200,
    body: { message: asStored, consumer_profile: { name: asStored, email } },
  });
  const odd = { json: { name: 'Odd', email: `${text}@x.example` } };
  expect((await api.send('POST', `/portals/${portal_id}/consumer-profile`, odd)).status).toBeLessThan(500);
});

test.each([
  ['a key named __proto__', '{"__proto__":{"group_ids":[]}}', 400],
  ['both', '{"__proto__":{"x":1},"group_ids":[]}', 200],
  ['a key twice', '{"group_ids":"x","group_ids":[]}', 200],
  ['deep', `{"group_ids":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 400],
  ['deep beside', `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},"group_ids":[]}`, 200],
  ['a byte order mark', '\ufeff{"group_ids":[]}', 200],
  ['a number beyond all', '{"group_ids":[1e999]}', 400],
  ['many ids', JSON.stringify({ group_ids: Array.from({ length: 20_000 }, (_, i) => `id-${i}`) }), 404],
  ['one id many times', JSON.stringify({ group_ids: Array(20_000).fill(consumer_group_id) }), 200],
])('JSON: %s', async (_, text, expected) => {
  const path = `/portals/${portal_id}/consumer-profile/${consumer_profile_id}/assign-groups`;
  expect((await api.send('POST', path, { text })).status).toBe(expected);
});

test.each([
  '?%',
  '?%zz=%zz',
  '?status[=active',
  '?status]=active',
  '?status[a]=active',
  '?status[0][0]=active',
  '?[]=active',
  '?status[99999999999999999999]=active',
  `?${'status=active&'.repeat(2_000)}`,
  `?${'x=y&'.repeat(2_000)}`,
])('the query %.40s', async (query) => {
  const { status } = await api.send('GET', `/portals/${portal_id}/consumer-profile${query}`);
  expect(status).toBe(200);
});

test.each(['Bearer \u00e9', `Bearer ${'x'.repeat(100_000)}`, 'Bearer key-that-writes,x', ''])(
  'the Authorization header %.30s',
  async (authorization) => {
    expect((await api.send('GET', '/portals', { authorization })).status).toBe(401);
  },
);

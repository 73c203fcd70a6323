import { afterAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const other = await addPortal(api.pool, 'other');
const standard = await api.call('createGroup', { portal_id, name: 'Everyone', is_default: true });
const path = `/portals/${portal_id}/consumer-profile`;

const create = (name: string, email: string) => api.send('POST', path, { json: { name, email } });
const conflict = {
  status: 409,
  body: { code: 'conflict', message: 'Consumer already has an active profile for this portal.' },
};

test('a profile is active at once, and answered with its real groups', async () => {
  const created = await api.call('createProfile', { portal_id, name: ' Ann "A" ', email: ' Ann@X.Example ' });
  expect(created).toMatchObject({ name: ' Ann "A" ', email: 'ann@x.example', status: 'active' });
  expect(created.updated_at).toBe(created.created_at);
  expect(created.groups).toMatchObject([
    { assigned_via: 'user', group: { name: 'Personal Group for ann@x.example' } },
    { assigned_via: 'default', group: { id: standard.id } },
  ]);
  const where = { portal_id, consumer_profile_id: created.id };
  expect(await api.call('getProfile', where)).toEqual(created);
  expect((await api.call('listProfiles', { portal_id, search: 'ann@x' })).items).toEqual([created]);
});

test('an active profile of that email is a conflict, and keeps its name', async () => {
  const before = await api.call('createProfile', { portal_id, name: 'Bob', email: 'bob@x.example' });
  expect(await create('Robert', 'BOB@x.example')).toMatchObject(conflict);
  const where = { portal_id, consumer_profile_id: before.id };
  expect(await api.call('getProfile', where)).toEqual(before);
  const elsewhere = { portal_id: other, name: 'Robert', email: 'bob@x.example' };
  expect((await api.call('createProfile', elsewhere)).name).toBe('Robert');
});

test('an international domain is the same in both spellings', async () => {
  await api.call('createProfile', { portal_id, name: 'Bo', email: 'bo@bücher.example' });
  expect(await create('Bo', 'bo@xn--bcher-kva.example')).toMatchObject(conflict);
});

test('an invited profile of that email gets the name, stays invited, and is found by it', async () => {
  const email = 'Cid@X.example';
  const { id } = await addProfile(api.pool, portal_id, { name: 'Cid', email, status: 'invited' });
  const renamed = await api.call('createProfile', { portal_id, name: 'Cidney', email: 'cid@x.example' });
  expect(renamed).toMatchObject({ id, name: 'Cidney', email, status: 'invited' });
  const search = async (text: string) =>
    (await api.call('listProfiles', { portal_id, search: text })).items.map((found) => found.id);
  expect(await search('cidney')).toEqual([id]);
});

test.each([
  'ann@x.example',
  "o'neil@x.example",
  '张伟@例え.example',
  'jose\u0301@x.example',
  '"a b"@x.example',
  'a@[192.0.2.1]',
])('the email %j is accepted, as an import accepts it', async (email) => {
  const { email: stored } = await api.call('createProfile', { portal_id: other, name: 'Any', email });
  expect(stored).toBe(email.normalize('NFC'));
});

test.each([
  ['nobody', 'invalid_email'],
  ['', 'invalid_email'],
  ['a@b@c', 'invalid_email'],
  ['a..b@x.example', 'invalid_email'],
  ['Ann <ann@x.example>', 'invalid_email'],
  [`${'a'.repeat(250)}@x.example`, 'invalid_email'],
  [null, 'invalid_type'],
  [7, 'invalid_type'],
  [undefined, 'invalid_type'],
])('the email %j is refused', async (email, code) => {
  const { status, body } = await api.send('POST', path, { json: { name: 'Ann', email } });
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'invalid_data', entity: 'body', errors: [{ code, path: ['email'] }] });
});

test.each([[{}], [{ email: 'dan@x.example' }], [{ email: 'dan@x.example', name: null }]])(
  '%j lacks a name, and creates nothing',
  async (json) => {
    const { body } = await api.send('POST', path, { json });
    expect(body).toMatchObject({ status: 400, code: 'invalid_data', entity: 'body' });
    expect((await api.call('listProfiles', { portal_id, email: ['dan@x.example'] })).items).toEqual([]);
  },
);

test('of several at once, one creates it', async () => {
  const answers = await Promise.all(['One', 'Two', 'Three'].map((name) => create(name, 'race@x.example')));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  expect((await api.call('listProfiles', { portal_id, email: ['race@x.example'] })).items).toHaveLength(1);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const path = `/portals/${portal_id}/consumer-profile`;
let group: string;
let everyone: string;

type Query = Omit<Parameters<typeof api.call<'listProfiles'>>[1], 'portal_id'>;

const namesOf = async (query: Query) =>
  (await api.call('listProfiles', { portal_id, ...query })).items.map(({ name }) => name).join(' ');

beforeAll(async () => {
  group = (await api.call('createGroup', { portal_id, name: 'Crew', sso_group_ids: ['eng'] })).id;
  everyone = (await api.call('createGroup', { portal_id, name: 'All', is_default: true })).id;
  const ann = await addProfile(api.pool, portal_id, { name: 'Ann', email: 'ann@x.example' });
  await addProfile(api.pool, portal_id, { name: 'Bob', email: 'Bob@X.Example', status: 'invited' });
  await addProfile(api.pool, portal_id, { name: 'Cid', email: 'cid@x.example', sso: ['eng'] });
  await addProfile(api.pool, portal_id, { name: 'Annabel', email: 'ann@x.example.org' });
  await api.call('assignGroups', { portal_id, consumer_profile_id: ann.id, group_ids: [group] });
});

const three = ['cid@x.example', 'ann@x.example', 'bob@x.example'];

test.each<[Query, string]>([
  [{ email: ['ann@x.example'] }, 'Ann'],
  [{ email: [' ANN@x.example\n'] }, 'Ann'],
  [{ email: ['bob@x.example'] }, 'Bob'],
  [{ email: ['ann@x.exampl'] }, ''],
  [{ email: ['nn@x.example'] }, ''],
  [{ email: three }, 'Ann Bob Cid'],
  [{ email: ['ann@x.example', 'ann@x.example', 'nobody@x.example'] }, 'Ann'],
  [{ email: three, order: 'desc' }, 'Cid Bob Ann'],
  [{ email: three, status: ['invited'] }, 'Bob'],
  [{ email: three, consumer_group_id: 'none' }, ''],
  [{ email: three, search: 'ID' }, 'Cid'],
  [{ email: three, search: 'annabel' }, ''],
])('%j', async (query, expected) => {
  expect(await namesOf(query)).toBe(expected);
});

test('with a group', async () => {
  expect(await namesOf({ email: three, consumer_group_id: group })).toBe('Ann Cid');
  expect(await namesOf({ email: three, consumer_group_id: group, search: 'an' })).toBe('Ann');
  expect(await namesOf({ email: three, consumer_group_id: everyone })).toBe('Ann Bob Cid');
});

test('several are paged', async () => {
  const first = await api.call('listProfiles', { portal_id, email: three, limit: 2 });
  expect(first.items.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
  expect(first.pagination).toEqual({ has_more_before: false, has_more_after: true });
  const after = first.items[1]?.id;
  const second = await api.call('listProfiles', { portal_id, email: three, limit: 2, after });
  expect(second.items.map(({ name }) => name)).toEqual(['Cid']);
  expect(second.pagination).toEqual({ has_more_before: true, has_more_after: false });
});

test.each(['email=', 'email[]=', 'email[0]='])('%s may come once or several times', async (key) => {
  const one = await api.send('GET', `${path}?${key}ann%40x.example`);
  expect(one.body).toMatchObject({ items: [{ name: 'Ann' }] });
  const two = await api.send('GET', `${path}?${key}ann%40x.example&email[1]=cid%40x.example`);
  expect(two.body).toMatchObject({ items: [{ name: 'Ann' }, { name: 'Cid' }] });
});

test.each(['', 'nobody', 'ann@', 'ann@x.example,cid@x.example'])(
  'the email %j, even beside a good one, is refused',
  async (email) => {
    const query = new URLSearchParams([
      ['email', 'ann@x.example'],
      ['email', email],
    ]);
    const { status, body } = await api.send('GET', `${path}?${query.toString()}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'invalid_data',
      entity: 'query',
      errors: [{ code: 'invalid_email', path: ['email', '1'] }],
    });
  },
);

test('a hundred emails are one request', async () => {
  const many = Array.from({ length: 97 }, (_, at) => `nobody-${at}@x.example`);
  expect(await namesOf({ email: [...many, ...three], limit: 100 })).toBe('Ann Bob Cid');
});

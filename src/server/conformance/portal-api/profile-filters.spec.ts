import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');

type Query = Omit<Parameters<typeof api.call<'listProfiles'>>[1], 'portal_id'>;

async function namesOf(query: Query): Promise<string[]> {
  const { items } = await api.call('listProfiles', { portal_id, ...query });
  return items.map(({ name }) => name);
}

describe('search', () => {
  let id: string;
  beforeAll(async () => {
    const jose = { name: 'José García', email: 'Jose@Example.com', consumer_id: 'ext-4711' };
    ({ id } = await addProfile(api.pool, portal_id, jose));
    await addProfile(api.pool, portal_id, { name: '张伟', email: 'zw@example.org', consumer_id: 'ext-1' });
    await addProfile(api.pool, portal_id, { name: '100%_a\\b', email: 'odd@example.org', consumer_id: 'x' });
    await addProfile(api.pool, portal_id, {
      name: 'Straße\nÅngström',
      email: 's@example.org',
      consumer_id: 'y',
    });
  });

  test.each([
    ['name', 'garc', ['José García']],
    ['case', 'GARCÍA', ['José García']],
    ['accents left out', 'jose g', ['José García']],
    ['accents decomposed', 'jose\u0301', ['José García']],
    ['email', 'jose@ex', ['José García']],
    ['consumer id', 'ext-4711', ['José García']],
    ['the start of a consumer id', 'EXT-47', ['José García']],
    ['too little of a consumer id', 'ext-4', []],
    ['the middle of a consumer id', 't-4711', []],
    ['a short consumer id', 'y', ['Straße\nÅngström']],
    ['blanks around it', '  garcia ', ['José García']],
    ['another script', '伟', ['张伟']],
    ['a letter without decomposition', 'strasse', ['Straße\nÅngström']],
    ['a line break as a space', 'strasse angstrom', ['Straße\nÅngström']],
    ['a line break in the search', 'garcía\njose', ['José García']],
    ['percent', '100%', ['100%_a\\b']],
    ['percent alone', '%', ['100%_a\\b']],
    ['underscore', '_', ['100%_a\\b']],
    ['backslash', 'a\\b', ['100%_a\\b']],
    ['the end of one field and the start of the next', 'garcíajose', []],
    ['nothing', 'no such person', []],
    ['a quote', "o'", []],
    ['blank', '   ', ['José García', '张伟', '100%_a\\b', 'Straße\nÅngström']],
  ])('%s', async (_, search, expected) => {
    expect(await namesOf({ search })).toEqual(expected);
  });

  test('the profile id finds it when whole, or from its start', async () => {
    expect(await namesOf({ search: id })).toEqual(['José García']);
    expect(await namesOf({ search: ` ${id} ` })).toEqual(['José García']);
    expect(await namesOf({ search: id.slice(0, -1).toUpperCase() })).toEqual(['José García']);
    expect(await namesOf({ search: `garcia ${id.slice(0, -1)}` })).toEqual(['José García']);
    expect(await namesOf({ search: `maria ${id}` })).toEqual([]);
    expect(await namesOf({ search: id.slice(1) })).toEqual([]);
    expect(await namesOf({ search: id.slice(0, 5) })).toEqual([]);
    expect(await namesOf({ search: `${id}0` })).toEqual([]);
  });

  test('stays within the portal', async () => {
    const other = await addPortal(api.pool, 'elsewhere');
    expect((await api.call('listProfiles', { portal_id: other, search: id })).items).toEqual([]);
  });
});

describe('status', () => {
  const path = '/portals/statuses/consumer-profile';
  beforeAll(async () => {
    const portal = await addPortal(api.pool, 'statuses');
    await addProfile(api.pool, portal, { name: 'in' });
    await addProfile(api.pool, portal, { name: 'asked', status: 'invited' });
  });

  test.each([
    ['', ['in', 'asked']],
    ['?status=active', ['in']],
    ['?status=invited', ['asked']],
    ['?status=active&status=invited', ['in', 'asked']],
    ['?status[]=invited', ['asked']],
    ['?status[]=active&status[]=invited', ['in', 'asked']],
    ['?status[0]=invited', ['asked']],
    ['?status[0]=active&status[1]=invited', ['in', 'asked']],
    ['?status%5B0%5D=invited', ['asked']],
    ['?status=invited&status[]=invited&status[0]=invited', ['asked']],
  ])('%s', async (query, expected) => {
    const { body } = await api.send('GET', path + query);
    expect(body).toMatchObject({ object: 'list', items: expected.map((name) => ({ name })) });
  });

  test.each([
    'status=active,invited',
    'status=',
    'status=ACTIVE',
    'status=deleted',
    'status=active&status=x',
    'status[]=',
  ])('%s is refused', async (query) => {
    const { body } = await api.send('GET', `${path}?${query}`);
    expect(body).toMatchObject({
      status: 400,
      code: 'invalid_data',
      entity: 'query',
      errors: [{ code: 'invalid_enum', path: ['status', expect.stringMatching(/^\d$/)] }],
    });
  });
});

describe('consumer_group_id', () => {
  const groups: Record<string, string> = {};
  let portal: string;
  const membersOf = async (name: string, query: Query = {}) => {
    const { items } = await api.call('listProfiles', {
      portal_id: portal,
      consumer_group_id: groups[name] ?? name,
      ...query,
    });
    return items.map(({ name }) => name).join(' ');
  };

  beforeAll(async () => {
    portal = await addPortal(api.pool, 'grouped');
    const ann = await addProfile(api.pool, portal, { name: 'Ann' });
    const bob = await addProfile(api.pool, portal, { name: 'Bob', sso: ['eng', 'ops'] });
    await addProfile(api.pool, portal, { name: 'Cid', status: 'invited', sso: ['eng'] });
    await addProfile(api.pool, portal, { name: 'Dan', sso: ['none of ours'] });
    groups['own'] = ann.personalGroupId;
    const create = async (name: string, fields: object = {}) => {
      groups[name] = (await api.call('createGroup', { portal_id: portal, name, ...fields })).id;
    };
    await create('manual');
    await create('fed', { sso_group_ids: ['eng', 'other'] });
    await create('both', { sso_group_ids: ['ops'] });
    await create('default', { is_default: true });
    await create('nobody');
    await create('archived', { sso_group_ids: ['eng'] });
    for (const profile of [ann, bob]) {
      const group_ids = ['manual', 'archived'].map((name) => groups[name] ?? '');
      await api.call('assignGroups', { portal_id: portal, consumer_profile_id: profile.id, group_ids });
    }
    const both = [groups['both'] ?? ''];
    await api.call('assignGroups', { portal_id: portal, consumer_profile_id: ann.id, group_ids: both });
    await api.call('archiveGroup', { portal_id: portal, consumer_group_id: groups['archived'] ?? '' });
    const other = await addPortal(api.pool, 'with-a-group');
    groups['of another portal'] = (await api.call('createGroup', { portal_id: other, name: 'Theirs' })).id;
    groups['personal of another portal'] = (await addProfile(api.pool, other)).personalGroupId;
  });

  test.each([
    ['manual', 'Ann Bob'],
    ['fed', 'Bob Cid'],
    ['both', 'Ann Bob'],
    ['default', 'Ann Bob Cid Dan'],
    ['nobody', ''],
    ['own', 'Ann'],
    ['archived', ''],
    ['of another portal', ''],
    ['personal of another portal', ''],
    ['no-such-group', ''],
    ['', ''],
  ])('%s', async (group, expected) => {
    expect(await membersOf(group)).toBe(expected);
  });

  test('filters hold together', async () => {
    expect(await membersOf('fed', { status: ['invited'] })).toBe('Cid');
    expect(await membersOf('fed', { status: ['invited'], search: 'bob' })).toBe('');
    expect(await membersOf('manual', { search: 'BOB' })).toBe('Bob');
    expect(await membersOf('manual', { order: 'desc' })).toBe('Bob Ann');
    expect(await membersOf('manual', { order: 'desc', limit: 1 })).toBe('Bob');
  });

  test('agrees with the groups that each profile shows', async () => {
    const everyone = await api.call('listProfiles', { portal_id: portal });
    for (const id of Object.values(groups)) {
      const members = everyone.items.filter(({ groups }) => groups.some(({ group }) => group.id === id));
      expect(await membersOf(id)).toBe(members.map(({ name }) => name).join(' '));
    }
  });

  test('twice is refused', async () => {
    const { body } = await api.send(
      'GET',
      `/portals/${portal}/consumer-profile?consumer_group_id=a&consumer_group_id=b`,
    );
    expect(body).toMatchObject({ status: 400, code: 'invalid_data', errors: [{ code: 'invalid_type' }] });
  });
});

test('profiles made after all the others are gone are found', async () => {
  const portal = await addPortal(api.pool, 'emptied');
  await addProfile(api.pool, portal, { name: 'First' });
  await api.pool.query('delete from profiles where portal_id = $1', [portal]);
  await addProfile(api.pool, portal, { name: 'Second' });
  const { items } = await api.call('listProfiles', { portal_id: portal, search: 'eco' });
  expect(items.map(({ name }) => name)).toEqual(['Second']);
});

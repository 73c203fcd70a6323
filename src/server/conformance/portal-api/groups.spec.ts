import { afterAll, describe, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const other = await addPortal(api.pool, 'other');
const pathOf = (portal: string, id = '') => `/portals/${portal}/consumer-groups${id && `/${id}`}`;

const notFound = {
  status: 404,
  body: {
    code: 'not_found',
    entity: 'consumer.group',
    message: 'The requested consumer.group could not be found.',
  },
};
const refusedWith = (message: string) => ({ status: 412, body: { code: 'precondition_failed', message } });

describe('create', () => {
  test('a name is enough', async () => {
    const created = await api.call('createGroup', { portal_id, name: 'Crew' });
    expect(created).toMatchObject({
      object: 'consumer.group',
      name: 'Crew',
      status: 'active',
      description: null,
      is_default: false,
      sso_group_ids: [],
    });
    expect(created.updated_at).toBe(created.created_at);
    expect(Math.abs(Date.parse(created.created_at) - Date.now())).toBeLessThan(60_000);
    expect(await api.call('getGroup', { portal_id, consumer_group_id: created.id })).toEqual(created);
  });

  test('everything at once, as it came', async () => {
    const fields = {
      name: '  <b>Crew</b> "quoted" \\ 👩‍🚀 ',
      description: 'line one\nline two\t{,}',
      is_default: true,
      sso_group_ids: ['b', 'a "quoted"', '{c,d}', '\\', '', 'NULL', 'ñ'],
    };
    expect(await api.call('createGroup', { portal_id, ...fields })).toMatchObject(fields);
  });

  test('an SSO id that comes twice counts once', async () => {
    const { sso_group_ids } = await api.call('createGroup', {
      portal_id,
      name: 'Twice',
      sso_group_ids: ['b', 'a', 'b'],
    });
    expect(sso_group_ids).toEqual(['b', 'a']);
  });

  test('names need not differ', async () => {
    const ids = [];
    for (let i = 0; i < 2; i++) ids.push((await api.call('createGroup', { portal_id, name: 'Same' })).id);
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    [{}, 'name', 'undefined'],
    [{ name: null }, 'name', 'null'],
    [{ name: 7 }, 'name', 'number'],
    [{ name: 'x', description: 7 }, 'description', 'number'],
    [{ name: 'x', description: null }, 'description', 'null'],
    [{ name: 'x', is_default: 'yes' }, 'is_default', 'string'],
    [{ name: 'x', is_default: null }, 'is_default', 'null'],
    [{ name: 'x', sso_group_ids: 'a' }, 'sso_group_ids', 'string'],
    [{ name: 'x', sso_group_ids: [true] }, 'sso_group_ids.0', 'boolean'],
  ])('%j is refused', async (json, path, received) => {
    const { status, body } = await api.send('POST', pathOf(portal_id), { json });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'invalid_data',
      entity: 'body',
      errors: [{ code: 'invalid_type', path: path.split('.'), received }],
    });
  });
});

describe('update', () => {
  const full = { name: 'Old', description: 'old', is_default: true, sso_group_ids: ['old'] };

  test.each([
    [{ name: 'New' }],
    [{ description: 'new' }],
    [{ description: '' }],
    [{ is_default: false }],
    [{ sso_group_ids: ['new', 'newer'] }],
    [{ sso_group_ids: [] }],
    [{}],
    [{ name: 'New', description: '', is_default: false, sso_group_ids: [] }],
  ])('%j changes that and nothing else', async (fields) => {
    const before = await api.call('createGroup', { portal_id, ...full });
    const where = { portal_id, consumer_group_id: before.id };
    const after = await api.call('updateGroup', { ...where, ...fields });
    expect(after).toEqual({ ...before, ...fields, updated_at: after.updated_at });
    expect(Date.parse(after.updated_at)).toBeGreaterThanOrEqual(Date.parse(before.updated_at));
    expect(await api.call('getGroup', where)).toEqual(after);
  });

  test('search finds the new words and no longer the old ones', async () => {
    const { id } = await api.call('createGroup', { portal_id, name: 'Før', description: 'kept' });
    await api.call('updateGroup', { portal_id, consumer_group_id: id, name: 'Efter' });
    const found = async (search: string) =>
      (await api.call('listGroups', { portal_id, search })).items.map((group) => group.id);
    expect(await found('for')).not.toContain(id);
    expect(await found('efter')).toEqual([id]);
    expect(await found('kept')).toEqual([id]);
  });

  test.each([[{ name: null }], [{ description: null }], [{ is_default: 1 }], [{ sso_group_ids: {} }], [[]]])(
    '%j is refused',
    async (json) => {
      const { id } = await api.call('createGroup', { portal_id, ...full });
      const { status, body } = await api.send('PATCH', pathOf(portal_id, id), { json });
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'invalid_data', entity: 'body' });
    },
  );
});

describe('archive', () => {
  test('answers the group, which stays readable', async () => {
    const before = await api.call('createGroup', {
      portal_id,
      name: 'Old',
      description: 'd',
      sso_group_ids: ['x'],
    });
    const where = { portal_id, consumer_group_id: before.id };
    const after = await api.call('archiveGroup', where);
    expect(after).toEqual({ ...before, status: 'archived', updated_at: after.updated_at });
    expect(await api.call('getGroup', where)).toEqual(after);
  });

  test('a group that is not active can be neither archived nor updated', async () => {
    const { id } = await api.call('createGroup', { portal_id, name: 'Old' });
    const archived = await api.call('archiveGroup', { portal_id, consumer_group_id: id });
    const path = pathOf(portal_id, id);
    for (const status of ['archived', 'deleted']) {
      await api.pool.query('update groups set status = $3 where portal_id = $1 and id = $2', [
        portal_id,
        id,
        status,
      ]);
      expect(await api.send('DELETE', path)).toMatchObject(
        refusedWith('Consumer group is already archived or deleted.'),
      );
      expect(await api.send('PATCH', path, { json: { name: 'New' } })).toMatchObject(
        refusedWith('Cannot update a non-active consumer group.'),
      );
      expect(await api.call('getGroup', { portal_id, consumer_group_id: id })).toEqual({
        ...archived,
        status,
      });
    }
  });
});

test('what is not there is not found', async () => {
  const theirs = await api.call('createGroup', { portal_id: other, name: 'Theirs' });
  const { personalGroupId } = await addProfile(api.pool, portal_id);
  for (const id of ['no-such-group', theirs.id, personalGroupId]) {
    expect(await api.send('GET', pathOf(portal_id, id))).toMatchObject(notFound);
    expect(await api.send('DELETE', pathOf(portal_id, id))).toMatchObject(notFound);
    expect(await api.send('PATCH', pathOf(portal_id, id), { json: { name: 'x' } })).toMatchObject(notFound);
  }
  expect(await api.call('getGroup', { portal_id: other, consumer_group_id: theirs.id })).toEqual(theirs);
});

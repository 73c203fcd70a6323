import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const create = async (name: string, fields: object = {}) =>
  (await api.call('createGroup', { portal_id, name, ...fields })).id;

const crew = await create('Crew');
const staff = await create('Staff');
const everyone = await create('Everyone', { is_default: true });
const fed = await create('Fed', { sso_group_ids: ['eng'] });
const retired = await create('Retired');
const other = await addPortal(api.pool, 'other');
const theirs = (await api.call('createGroup', { portal_id: other, name: 'Theirs' })).id;
const colleague = await addProfile(api.pool, portal_id);

let where: { portal_id: string; consumer_profile_id: string };
let personalGroupId: string;

const assign = (...group_ids: string[]) => api.call('assignGroups', { ...where, group_ids });
const unassign = (...group_ids: string[]) => api.call('unassignGroups', { ...where, group_ids });
const read = () => api.call('getProfile', where);
const send = (action: string, json: unknown) =>
  api.send('POST', `/portals/${portal_id}/consumer-profile/${where.consumer_profile_id}/${action}`, { json });

type Profile = Awaited<ReturnType<typeof read>>;
const shown = ({ groups }: Profile) =>
  groups.slice(1).map(({ group, assigned_via }) => `${group.name} ${assigned_via}`);

beforeEach(async () => {
  const profile = await addProfile(api.pool, portal_id, { sso: ['eng'] });
  where = { portal_id, consumer_profile_id: profile.id };
  personalGroupId = profile.personalGroupId;
});

const always = ['Everyone default', 'Fed sso'];

test('the answer is the whole profile after the write', async () => {
  const before = await read();
  const assigned = await assign(crew, staff);
  expect(shown(assigned)).toEqual([...always, 'Crew manual', 'Staff manual']);
  expect(assigned).toEqual(await read());
  expect({ ...assigned, groups: [] }).toEqual({ ...before, groups: [] });
  const unassigned = await unassign(crew);
  expect(shown(unassigned)).toEqual([...always, 'Staff manual']);
  expect(unassigned).toEqual(await read());
  expect(unassigned.updated_at).toBe(before.updated_at);
});

test('no groups, nothing changes', async () => {
  const before = await assign(crew);
  expect(await assign()).toEqual(before);
  expect(await unassign()).toEqual(before);
});

test('duplicates count once', async () => {
  expect(shown(await assign(crew, crew, crew))).toEqual([...always, 'Crew manual']);
  expect(shown(await unassign(crew, crew))).toEqual(always);
});

test('already assigned, or not assigned, nothing changes', async () => {
  const assigned = await assign(crew);
  expect(await assign(crew)).toEqual(assigned);
  expect(shown(await assign(crew, staff))).toEqual([...always, 'Crew manual', 'Staff manual']);
  const unassigned = await unassign(staff);
  expect(await unassign(staff)).toEqual(unassigned);
  expect(shown(await unassign(staff, crew))).toEqual(always);
});

test.each([
  ['default', () => everyone],
  ['SSO', () => fed],
])('a %s group is accepted, and stays effective whatever is written', async (_, group) => {
  expect(shown(await assign(group()))).toEqual(always);
  expect(shown(await unassign(group()))).toEqual(always);
});

test("one profile's memberships are its own", async () => {
  await assign(crew);
  const { groups } = await api.call('getProfile', { portal_id, consumer_profile_id: colleague.id });
  expect(groups.map(({ group }) => group.name)).not.toContain('Crew');
});

describe.each(['assign-groups', 'unassign-groups'])('%s', (action) => {
  test.each([
    ['unknown', () => 'no-such-group'],
    ['blank', () => ''],
    ['of another portal', () => theirs],
    ['personal', () => personalGroupId],
    ["another profile's personal", () => colleague.personalGroupId],
    ['a profile', () => colleague.id],
  ])('an id that is %s: 404, and nothing is applied', async (_, id) => {
    const before = await assign(crew);
    for (const group_ids of [[id()], [crew, staff, id()], [id(), staff, crew]]) {
      const { status, body } = await send(action, { group_ids });
      expect(status).toBe(404);
      expect(body).toEqual({
        object: 'error',
        ok: false,
        status: 404,
        code: 'not_found',
        message: 'The requested consumer.group could not be found.',
        entity: 'consumer.group',
        hint: 'Check the ID. It may be misspelled, deleted, or belong to another portal.',
      });
    }
    expect(await read()).toEqual(before);
  });

  test.each([
    ['no group_ids', {}, 'group_ids', 'undefined'],
    ['group_ids null', { group_ids: null }, 'group_ids', 'null'],
    ['group_ids a string', { group_ids: 'x' }, 'group_ids', 'string'],
    ['group_ids an object', { group_ids: { 0: 'x' } }, 'group_ids', 'object'],
    ['a member null', { group_ids: ['x', null] }, 'group_ids.1', 'null'],
    ['a member a number', { group_ids: [7] }, 'group_ids.0', 'number'],
    ['a member an array', { group_ids: [[]] }, 'group_ids.0', 'array'],
    ['a body that is an array', [], '', 'array'],
    ['a body that is null', null, '', 'null'],
    ['a body that is a string', 'x', '', 'string'],
  ])('%s is refused', async (_, json, path, received) => {
    const { status, body } = await send(action, json);
    expect(status).toBe(400);
    expect(body).toEqual({
      object: 'error',
      ok: false,
      status: 400,
      code: 'invalid_data',
      message: 'The provided data is invalid.',
      entity: 'body',
      hint: 'Each entry of "errors" names a field and what it takes.',
      errors: [
        {
          code: 'invalid_type',
          message: expect.stringMatching(/^Expected /),
          path: path ? path.split('.') : [],
          expected: expect.any(String),
          received,
        },
      ],
    });
  });

  test('other keys are ignored', async () => {
    const { status } = await send(action, { group_ids: [crew], name: 7, limit: 'x' });
    expect(status).toBe(200);
  });
});

test('an archived group has left the profile and can be neither assigned nor unassigned', async () => {
  await assign(retired);
  await api.call('archiveGroup', { portal_id, consumer_group_id: retired });
  expect(shown(await read())).toEqual(always);
  for (const action of ['assign-groups', 'unassign-groups']) {
    expect((await send(action, { group_ids: [retired] })).body).toMatchObject({ status: 404 });
    expect((await send(action, { group_ids: [crew, retired] })).body).toMatchObject({ status: 404 });
  }
  expect(shown(await read())).toEqual(always);
});

test("the portal's slug does as well", async () => {
  const profile = await api.call('assignGroups', { ...where, portal_id: 'acme', group_ids: [crew] });
  expect(shown(profile)).toEqual([...always, 'Crew manual']);
});

import { afterAll, expect, test } from 'vitest';
import type { GroupCreate } from '#contract/group.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile, addSsoGroup } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

let portals = 0;

/** A portal with one profile, and the calls that the tests make on them. */
async function scene(profile: Parameters<typeof addProfile>[2] = {}) {
  const portal_id = await addPortal(api.pool, `scene-${portals++}`);
  const { id: consumer_profile_id, personalGroupId } = await addProfile(api.pool, portal_id, profile);
  const where = { portal_id, consumer_profile_id };
  return {
    ...where,
    personalGroupId,
    create: async (group: GroupCreate) => (await api.call('createGroup', { portal_id, ...group })).id,
    update: (consumer_group_id: string, fields: Partial<GroupCreate>) =>
      api.call('updateGroup', { portal_id, consumer_group_id, ...fields }),
    archive: (consumer_group_id: string) => api.call('archiveGroup', { portal_id, consumer_group_id }),
    assign: (...group_ids: string[]) => api.call('assignGroups', { ...where, group_ids }),
    unassign: (...group_ids: string[]) => api.call('unassignGroups', { ...where, group_ids }),
    /** The groups except the personal one, each as `name assigned_via`, in the order of the response. */
    groups: async () => {
      const { groups } = await api.call('getProfile', where);
      const { items } = await api.call('listProfiles', { portal_id });
      expect(items[0]?.groups).toEqual(groups);
      expect(groups[0]).toMatchObject({ assigned_via: 'user', group: { id: personalGroupId } });
      return groups.slice(1).map(({ group, assigned_via }) => `${group.name} ${assigned_via}`);
    },
  };
}

test('everyone has a personal group, built from the profile', async () => {
  const { portal_id, consumer_profile_id, personalGroupId } = await scene({ email: 'Ann@Example.com' });
  const profile = await api.call('getProfile', { portal_id, consumer_profile_id });
  expect(profile.groups).toEqual([
    {
      object: 'consumer.profile.group_assignment',
      assigned_via: 'user',
      group: {
        object: 'consumer.group',
        id: personalGroupId,
        status: 'active',
        name: 'Personal Group for Ann@Example.com',
        description: null,
        is_default: false,
        sso_group_ids: [],
        created_at: profile.created_at,
        updated_at: profile.updated_at,
      },
    },
  ]);
});

test('a personal group is nowhere else', async () => {
  const { portal_id, personalGroupId } = await scene();
  expect(
    (await api.call('listGroups', { portal_id, status: ['active', 'archived', 'deleted'] })).items,
  ).toEqual([]);
  for (const method of ['GET', 'DELETE']) {
    const { body } = await api.send(method, `/portals/${portal_id}/consumer-groups/${personalGroupId}`);
    expect(body).toMatchObject({ status: 404, entity: 'consumer.group' });
  }
});

test('each group once, by the first rule that holds', async () => {
  const { create, assign, groups } = await scene({ sso: ['eng'] });
  const everything = await create({ name: 'Everything', is_default: true, sso_group_ids: ['eng'] });
  const fed = await create({ name: 'Fed', sso_group_ids: ['eng'] });
  const plain = await create({ name: 'Plain' });
  await create({ name: 'Nothing' });
  await create({ name: 'Others', sso_group_ids: ['sales'] });
  await assign(everything, fed, plain);
  expect(await groups()).toEqual(['Everything default', 'Fed sso', 'Plain manual']);
});

test('several shared SSO ids still make it one group', async () => {
  const { create, groups } = await scene({ sso: ['a', 'b', 'c'] });
  await create({ name: 'Fed', sso_group_ids: ['c', 'b', 'a', 'z'] });
  expect(await groups()).toEqual(['Fed sso']);
});

test('sorted by rule, then by name', async () => {
  const { create, assign, groups } = await scene({ sso: ['x'] });
  const ids = [];
  for (const name of ['beta', 'Émile', 'Alpha', 'zeta', 'Gamma']) {
    ids.push(await create({ name: `${name} M` }));
    await create({ name: `${name} S`, sso_group_ids: ['x'] });
    await create({ name: `${name} D`, is_default: true });
  }
  await assign(...ids);
  const sorted = ['Alpha', 'beta', 'Émile', 'Gamma', 'zeta'];
  expect(await groups()).toEqual([
    ...sorted.map((name) => `${name} D default`),
    ...sorted.map((name) => `${name} S sso`),
    ...sorted.map((name) => `${name} M manual`),
  ]);
});

test('a manual membership hidden by another rule comes back when that rule stops holding', async () => {
  const { create, assign, update, groups } = await scene({ sso: ['eng'] });
  const id = await create({ name: 'Crew' });
  await assign(id);
  expect(await groups()).toEqual(['Crew manual']);
  await update(id, { sso_group_ids: ['eng'] });
  expect(await groups()).toEqual(['Crew sso']);
  await update(id, { is_default: true });
  expect(await groups()).toEqual(['Crew default']);
  await update(id, { is_default: false });
  expect(await groups()).toEqual(['Crew sso']);
  await update(id, { sso_group_ids: [] });
  expect(await groups()).toEqual(['Crew manual']);
});

test('assigned while hidden, it comes back; unassigned while hidden, it does not', async () => {
  const { create, assign, unassign, update, groups } = await scene();
  const id = await create({ name: 'Crew', is_default: true });
  await assign(id);
  await update(id, { is_default: false });
  expect(await groups()).toEqual(['Crew manual']);
  await update(id, { is_default: true });
  await unassign(id);
  expect(await groups()).toEqual(['Crew default']);
  await update(id, { is_default: false });
  expect(await groups()).toEqual([]);
});

test('only active groups count, whatever rule held', async () => {
  const { create, assign, archive, groups } = await scene({ sso: ['eng'] });
  const ids = [
    await create({ name: 'Default', is_default: true }),
    await create({ name: 'Fed', sso_group_ids: ['eng'] }),
    await create({ name: 'Manual' }),
  ];
  await assign(...ids);
  for (const id of ids) await archive(id);
  expect(await groups()).toEqual([]);
});

test('groups follow the identity provider', async () => {
  const { create, groups, portal_id, consumer_profile_id } = await scene();
  await create({ name: 'Fed', sso_group_ids: ['eng'] });
  expect(await groups()).toEqual([]);
  await addSsoGroup(api.pool, portal_id, consumer_profile_id, 'eng');
  expect(await groups()).toEqual(['Fed sso']);
});

test('groups of another portal do not count', async () => {
  const { groups } = await scene({ sso: ['eng'] });
  const other = await scene();
  await other.create({ name: 'Default', is_default: true });
  await other.create({ name: 'Fed', sso_group_ids: ['eng'] });
  expect(await groups()).toEqual([]);
});

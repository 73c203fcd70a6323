import { afterAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const path = `/portals/${portal_id}/consumer-profile`;
const group = await api.call('createGroup', { portal_id, name: 'Crew', sso_group_ids: ['eng'] });
const notFound = { status: 404, body: { code: 'not_found', entity: 'consumer.profile' } };

const idsOf = async (query: object) =>
  (await api.call('listProfiles', { portal_id, ...query })).items.map(({ id }) => id);

test('a deleted profile says nothing of the person, is gone everywhere, and its email is free again', async () => {
  const email = 'ann@x.example';
  const { id, personalGroupId } = await addProfile(api.pool, portal_id, {
    name: 'Ann',
    email,
    image_url: 'https://x.example/ann.png',
    sso: ['eng'],
  });
  const where = { portal_id, consumer_profile_id: id };
  await api.call('assignGroups', { ...where, group_ids: [group.id] });
  const before = await api.call('getProfile', where);

  const deleted = await api.call('deleteProfile', where);
  const { consumer_id, created_at, status } = before;
  expect(deleted).toEqual({
    object: 'consumer.profile',
    id,
    name: '[deleted]',
    email: `${id}@deleted.invalid`,
    consumer_id,
    image_url: '/no-picture.svg',
    status,
    created_at,
    updated_at: deleted.updated_at,
    groups: [],
  });

  expect(await api.send('GET', `${path}/${id}`)).toMatchObject(notFound);
  expect(await api.send('DELETE', `${path}/${id}`)).toMatchObject(notFound);
  for (const change of ['assign-groups', 'unassign-groups']) {
    const json = { group_ids: [group.id] };
    expect(await api.send('POST', `${path}/${id}/${change}`, { json })).toMatchObject(notFound);
  }
  for (const query of [
    {},
    { search: 'ann' },
    { search: id },
    { email: [email] },
    { email: [deleted.email] },
    { consumer_group_id: group.id },
    { consumer_group_id: personalGroupId },
  ]) {
    expect(await idsOf(query), JSON.stringify(query)).toEqual([]);
  }

  const again = await api.call('createProfile', { portal_id, name: 'Ann', email });
  expect(again.id).not.toBe(id);
  expect(again.groups.map(({ assigned_via }) => assigned_via)).toEqual(['user']);
});

test('an invite goes with its person', async () => {
  const invited = { portal_id, name: 'Bob', email: 'bob@x.example' };
  const invite = await api.call('createInvite', invited);
  await api.call('deleteProfile', { portal_id, consumer_profile_id: invite.consumer_profile.id });
  const { status, body } = await api.send('GET', `/portals/${portal_id}/consumer-invites/${invite.id}`);
  expect({ status, body }).toMatchObject({ status: 404, body: { entity: 'consumer.invite' } });
  expect((await api.call('listInvites', { portal_id })).items).toEqual([]);
  expect((await api.call('createInvite', invited)).id).not.toBe(invite.id);
});

test('the others stay as they are, and another portal’s profile is not found', async () => {
  const other = await addPortal(api.pool, 'other');
  const theirs = await addProfile(api.pool, other);
  const kept = await addProfile(api.pool, portal_id, { name: 'Kept' });
  const { id } = await addProfile(api.pool, portal_id, { name: 'Going' });
  for (const consumer_profile_id of [kept.id, id])
    await api.call('assignGroups', { portal_id, consumer_profile_id, group_ids: [group.id] });
  expect(await api.send('DELETE', `${path}/${theirs.id}`)).toMatchObject(notFound);
  await api.call('deleteProfile', { portal_id, consumer_profile_id: id });
  expect(await idsOf({ consumer_group_id: group.id })).toEqual([kept.id]);
  expect(await idsOf({ search: 'kept' })).toEqual([kept.id]);
  expect((await api.call('listProfiles', { portal_id: other })).items).toHaveLength(1);
});

test('whoever assigns groups while a profile is deleted is told of one or the other, never of a failure', async () => {
  for (let round = 0; round < 20; round++) {
    const { id } = await addProfile(api.pool, portal_id);
    const json = { group_ids: [group.id] };
    const [assigned, unassigned, deleted] = await Promise.all([
      api.send('POST', `${path}/${id}/assign-groups`, { json }),
      api.send('POST', `${path}/${id}/unassign-groups`, { json }),
      api.send('DELETE', `${path}/${id}`),
    ]);
    expect(deleted.status).toBe(200);
    for (const { status, body } of [assigned, unassigned])
      if (status !== 200) expect({ status, body }).toMatchObject(notFound);
    expect(await api.send('GET', `${path}/${id}`)).toMatchObject(notFound);
  }
});

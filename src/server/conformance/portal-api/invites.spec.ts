import { afterAll, describe, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { acceptInvite, addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const path = `/portals/${portal_id}/consumer-invites`;
const conflict = {
  status: 409,
  body: { code: 'conflict', message: 'Consumer already has an active profile for this portal.' },
};

describe('create', () => {
  test('makes the invited profile, with the groups that everybody has', async () => {
    const invite = await api.call('createInvite', {
      portal_id,
      name: 'Ann',
      email: ' Ann@x.example',
      message: 'Hello\n"Ann"',
    });
    expect(invite).toMatchObject({
      object: 'consumer.invite',
      status: 'pending',
      portal_url: null,
      message: 'Hello\n"Ann"',
      accepted_at: null,
      consumer_profile: { object: 'consumer.profile#preview', name: 'Ann', email: 'ann@x.example' },
      invited_by: {
        object: 'organization.actor#preview',
        name: expect.stringMatching(/^API key \w+$/),
        email: null,
      },
    });
    const profile = await api.call('getProfile', {
      portal_id,
      consumer_profile_id: invite.consumer_profile.id,
    });
    expect(profile).toMatchObject({ name: 'Ann', email: 'ann@x.example', status: 'invited' });
    expect(await api.call('getInvite', { portal_id, consumer_invite_id: invite.id })).toEqual(invite);
  });

  test('an invited person can be given groups before accepting', async () => {
    const group = await api.call('createGroup', { portal_id, name: 'Crew' });
    const { consumer_profile } = await api.call('createInvite', {
      portal_id,
      name: 'Bo',
      email: 'bo@x.example',
    });
    const where = { portal_id, consumer_profile_id: consumer_profile.id };
    const { groups } = await api.call('assignGroups', { ...where, group_ids: [group.id] });
    expect(groups.map(({ assigned_via }) => assigned_via)).toEqual(['user', 'manual']);
  });

  test('again, it is the same invite with the new name and message', async () => {
    const email = 'again@x.example';
    const first = await api.call('createInvite', { portal_id, name: 'Old', email, message: 'one' });
    const second = await api.call('createInvite', { portal_id, name: 'New', email, message: 'two' });
    expect(second).toEqual({
      ...first,
      consumer_profile: { ...first.consumer_profile, name: 'New' },
      message: 'two',
      updated_at: second.updated_at,
    });
    const third = await api.call('createInvite', { portal_id, name: 'New', email });
    expect(third).toMatchObject({ id: first.id, message: null });
    const found = await api.call('listProfiles', { portal_id, search: 'again' });
    expect(found.items.map(({ name }) => name)).toEqual(['New']);
  });

  test('an active profile of that email is a conflict', async () => {
    await addProfile(api.pool, portal_id, { name: 'Act', email: 'Act@x.example' });
    const json = { name: 'Renamed', email: 'act@x.example' };
    expect(await api.send('POST', path, { json })).toMatchObject(conflict);
    expect((await api.call('listInvites', { portal_id, email: [json.email] })).items).toEqual([]);
  });

  test('an invited profile without an invite gets one', async () => {
    const { id } = await addProfile(api.pool, portal_id, { email: 'imported@x.example', status: 'invited' });
    const invite = await api.call('createInvite', { portal_id, name: 'Imp', email: 'imported@x.example' });
    expect(invite.consumer_profile).toMatchObject({ id, name: 'Imp' });
  });

  test('creating the profile renames the invited person and leaves the invite pending', async () => {
    const email = 'both@x.example';
    const { id } = await api.call('createInvite', { portal_id, name: 'Old', email });
    expect(await api.call('createProfile', { portal_id, name: 'New', email })).toMatchObject({
      status: 'invited',
    });
    const invite = await api.call('getInvite', { portal_id, consumer_invite_id: id });
    expect(invite).toMatchObject({ status: 'pending', consumer_profile: { name: 'New' } });
  });

  test('of several at once, all answer one invite', async () => {
    const email = 'race@x.example';
    const invites = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => api.call('createInvite', { portal_id, name, email })),
    );
    expect(new Set(invites.map(({ id }) => id)).size).toBe(1);
    expect((await api.call('listInvites', { portal_id, email: [email] })).items).toHaveLength(1);
  });

  test.each([
    [{ email: 'x@x.example' }, 'name', 'invalid_type'],
    [{ name: 'x' }, 'email', 'invalid_type'],
    [{ name: 'x', email: 'x' }, 'email', 'invalid_email'],
    [{ name: 'x', email: 'x@x.example', message: null }, 'message', 'invalid_type'],
  ])('%j is refused', async (json, field, code) => {
    const { body } = await api.send('POST', path, { json });
    expect(body).toMatchObject({
      status: 400,
      code: 'invalid_data',
      entity: 'body',
      errors: [{ code, path: [field] }],
    });
  });
});

describe('accepted', () => {
  test('the profile is active, and its email a conflict', async () => {
    const email = 'accepted@x.example';
    const invite = await api.call('createInvite', { portal_id, name: 'Acc', email, message: 'Hi' });
    await acceptInvite(api.pool, portal_id, invite.consumer_profile.id);
    const accepted = await api.call('getInvite', { portal_id, consumer_invite_id: invite.id });
    const { accepted_at, updated_at } = accepted;
    expect(accepted).toEqual({ ...invite, status: 'accepted', accepted_at, updated_at });
    expect(Math.abs(Date.parse(accepted_at ?? '') - Date.now())).toBeLessThan(60_000);
    expect(await api.send('POST', path, { json: { name: 'Acc', email } })).toMatchObject(conflict);
  });

  test('whoever was accepted and is invited once more gets another invite', async () => {
    const input = { portal_id, name: 'Twice', email: 'twice@x.example' };
    const first = await api.call('createInvite', input);
    await acceptInvite(api.pool, portal_id, first.consumer_profile.id);
    await api.pool.query(`update profiles set status = 'invited' where id = $1`, [first.consumer_profile.id]);
    const second = await api.call('createInvite', input);
    expect(second.id).not.toBe(first.id);
    const { items } = await api.call('listInvites', { portal_id, email: [input.email] });
    expect(items.map(({ status }) => status)).toEqual(['accepted', 'pending']);
  });
});

describe('list', () => {
  test('by status, search, email and page', async () => {
    const listed = await addPortal(api.pool, 'listed');
    const people = ['Éva', 'Finn', 'Gus'];
    const invites = [];
    for (const name of people) {
      const email = `${name.toLowerCase()}@x.example`;
      invites.push(await api.call('createInvite', { portal_id: listed, name, email }));
    }
    await acceptInvite(api.pool, listed, invites[1]?.consumer_profile.id ?? '');
    await addProfile(api.pool, listed, { status: 'invited' });
    const names = async (query: object) =>
      (await api.call('listInvites', { portal_id: listed, ...query })).items
        .map(({ consumer_profile }) => consumer_profile.name)
        .join(' ');
    expect(await names({})).toBe('Éva Finn Gus');
    expect(await names({ order: 'desc' })).toBe('Gus Finn Éva');
    expect(await names({ status: ['pending'] })).toBe('Éva Gus');
    expect(await names({ status: ['accepted'] })).toBe('Finn');
    expect(await names({ status: ['accepted', 'pending'] })).toBe('Éva Finn Gus');
    expect(await names({ search: 'eva' })).toBe('Éva');
    expect(await names({ search: 'EXAMPLE', status: ['pending'] })).toBe('Éva Gus');
    expect(await names({ search: ' ' })).toBe('Éva Finn Gus');
    expect(await names({ email: ['GUS@x.example', 'finn@x.example'] })).toBe('Finn Gus');
    expect(await names({ after: invites[0]?.id, limit: 1 })).toBe('Finn');
    expect(await names({ before: invites[2]?.id, limit: 1 })).toBe('Finn');
    const { pagination } = await api.call('listInvites', {
      portal_id: listed,
      after: invites[0]?.id,
      limit: 1,
    });
    expect(pagination).toEqual({ has_more_before: true, has_more_after: true });
  });

  test.each(['status=invited', 'status=', 'status=pending,accepted', 'email=x', 'limit=0'])(
    '%s is refused',
    async (query) => {
      const { body } = await api.send('GET', `${path}?${query}`);
      expect(body).toMatchObject({ status: 400, code: 'invalid_data', entity: 'query' });
    },
  );
});

test('what is not there is not found', async () => {
  const other = await addPortal(api.pool, 'other');
  const theirs = await api.call('createInvite', { portal_id: other, name: 'Theirs', email: 't@x.example' });
  for (const id of ['none', theirs.id, theirs.consumer_profile.id]) {
    expect(await api.send('GET', `${path}/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'not_found', entity: 'consumer.invite' },
    });
  }
});

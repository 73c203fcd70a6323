import { afterAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { waitForLock } from '#server/test-support/wait-for-lock.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { planProfiles } from '#server/cli/import/plan-profiles.ts';
import { writeMemberships } from '#server/cli/import/write-memberships.ts';
import { writeProfileRows } from '#server/db/profile-rows.ts';
import { lockPortal } from '#server/cli/import/lock-portal.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const create = async (name: string) => (await api.call('createGroup', { portal_id, name })).id;
const send = (profile: string, action: string, group_ids: string[]) =>
  api.send('POST', `/portals/${portal_id}/consumer-profile/${profile}/${action}-groups`, {
    json: { group_ids },
  });
const memberships = async (profile: string) => {
  const { rows } = await api.pool.query<{ id: string }>(
    'select group_id as id from memberships where portal_id = $1 and profile_id = $2',
    [portal_id, profile],
  );
  return rows.map(({ id }) => id);
};

test('a group archived at the same time is assigned before or not at all', async () => {
  const { id: profile } = await addProfile(api.pool, portal_id);
  for (let round = 0; round < 30; round++) {
    const groups = [await create('Stays'), await create('Goes')];
    const archive = () => api.send('DELETE', `/portals/${portal_id}/consumer-groups/${groups[1]}`);
    const assign = () => send(profile, 'assign', groups);
    const [first, second] = round % 2 ? [assign, archive] : [archive, assign];
    const answers = await Promise.all([first(), second()]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    const assigned = !statuses.includes(404);
    const held = await memberships(profile);
    expect(groups.map((id) => held.includes(id))).toEqual([assigned, assigned]);
  }
});

// PGlite runs one transaction at a time, so transactions never wait for locks.
test.skipIf(inject('engine') === 'pglite')('assigning waits for an archiving that has begun', async () => {
  const { id: profile } = await addProfile(api.pool, portal_id);
  const id = await create('Going');
  const client = await api.pool.connect();
  try {
    await client.query('begin');
    await client.query(`update groups set status = 'archived' where portal_id = $1 and id = $2`, [
      portal_id,
      id,
    ]);
    const answer = send(profile, 'assign', [id]);
    await waitForLock(client);
    await client.query('commit');
    expect(await answer).toMatchObject({ status: 404 });
    expect(await memberships(profile)).toEqual([]);
  } finally {
    client.release();
  }
});

test.runIf(inject('engine') !== 'pglite')(
  'archiving waits for an import, which needs the group too',
  async () => {
    const id = await create('Imported into');
    const client = await api.pool.connect();
    try {
      await client.query('begin');
      await lockPortal(client, 'acme', false);
      const archived = api.send('DELETE', `/portals/${portal_id}/consumer-groups/${id}`);
      await waitForLock(client);
      await client.query('select from groups where portal_id = $1 and id = $2 for share', [portal_id, id]);
      await client.query('commit');
      expect(await archived).toMatchObject({ status: 200 });
    } finally {
      client.release();
    }
  },
);

test.runIf(inject('engine') !== 'pglite').each(['assign', 'unassign'])(
  'to %s waits for an import that changes the profile and its groups',
  async (action) => {
    const email = `${action}@example.com`;
    const { id: profile } = await addProfile(api.pool, portal_id, { email });
    const name = `Also imported, ${action}`;
    const group = await create(name);
    if (action === 'unassign') await send(profile, 'assign', [group]);
    const client = await api.pool.connect();
    try {
      await client.query('begin');
      const { changed } = await planProfiles(client, portal_id, [
        { key: email, row: { email, name: 'Renamed' } },
      ]);
      await writeProfileRows(client, portal_id, changed);
      const answer = send(profile, action, [group]);
      await waitForLock(client);
      const listings = changed.map((row) => ({ profile: row, groupIds: [group] }));
      await writeMemberships(client, portal_id, listings, true);
      await client.query('commit');
      expect(await answer).toMatchObject({ status: 200, body: { name: 'Renamed' } });
      expect((await memberships(profile)).includes(group)).toBe(action === 'assign');
    } finally {
      client.release();
    }
  },
);

test('writes in opposite orders neither wait for each other for ever nor lose anything', async () => {
  const { id: profile } = await addProfile(api.pool, portal_id);
  const ids: string[] = [];
  for (let i = 0; i < 8; i++) ids.push(await create(`Group ${i}`));
  for (let round = 0; round < 15; round++) {
    const answers = await Promise.all([
      send(profile, 'assign', ids),
      send(profile, 'unassign', ids.toReversed()),
      send(profile, 'assign', ids.toReversed()),
      send(profile, 'unassign', ids),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }
  await send(profile, 'assign', ids);
  expect((await memberships(profile)).toSorted()).toEqual(ids.toSorted());
});

test('writes of many callers are all there', async () => {
  const { id: profile } = await addProfile(api.pool, portal_id);
  const ids: string[] = [];
  for (let i = 0; i < 20; i++) ids.push(await create(`Crowd ${i}`));
  await Promise.all(ids.map((id) => send(profile, 'assign', [id])));
  expect((await memberships(profile)).toSorted()).toEqual(ids.toSorted());
});

test('updates of different fields at once are all there', async () => {
  const id = await create('Old');
  const patch = (json: object) => api.send('PATCH', `/portals/${portal_id}/consumer-groups/${id}`, { json });
  await Promise.all([
    patch({ name: 'New' }),
    patch({ description: 'new' }),
    patch({ is_default: true }),
    patch({ sso_group_ids: ['new'] }),
  ]);
  expect(await api.call('getGroup', { portal_id, consumer_group_id: id })).toMatchObject({
    name: 'New',
    description: 'new',
    is_default: true,
    sso_group_ids: ['new'],
  });
});

test('of many who archive a group, one does', async () => {
  const id = await create('Old');
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => api.send('DELETE', `/portals/${portal_id}/consumer-groups/${id}`)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(4);
});

test.each([
  ['portals/acme', 200],
  ['portals/nowhere', 404],
])('many who ask for the profiles of %s at once each get a whole answer', async (place, status) => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => api.send('GET', `/${place}/consumer-profile`)),
  );
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  expect(new Set(answers.map(({ headers }) => headers.get('metorial-req-id'))).size).toBe(12);
  for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
});

test('who asks after a write sees it, however many ask for the same', async () => {
  const { id: profile } = await addProfile(api.pool, portal_id);
  const ids: string[] = [];
  for (let round = 0; round < 10; round++) {
    ids.push(await create(`Seen ${round}`));
    const asking = Array.from({ length: 8 }, () =>
      api.call('listProfiles', { portal_id, before: `${profile}0`, limit: 1 }),
    );
    await send(profile, 'assign', [ids.at(-1) ?? '']);
    const { items } = await api.call('listProfiles', { portal_id, before: `${profile}0`, limit: 1 });
    expect(items[0]?.groups.map(({ group }) => group.id)).toEqual(expect.arrayContaining(ids));
    await Promise.all(asking);
  }
});

test('a page is answered although a group changes after every statement', async () => {
  await addProfile(api.pool, portal_id);
  await create('Changes');
  const query: (...args: unknown[]) => Promise<unknown> = api.pool.query.bind(api.pool);
  const queryAndChange = async (...args: unknown[]) => {
    const result = await query(...args);
    await query('update groups set description = name where portal_id = $1', [portal_id]);
    return result;
  };
  vi.spyOn(api.pool, 'query').mockImplementation(queryAndChange);
  onTestFinished(() => void vi.restoreAllMocks());
  const page = await api.call('listProfiles', { portal_id });
  expect(page.items).not.toEqual([]);
});

test('pages have the groups of one moment while these change without a pause', async () => {
  const portal = await addPortal(api.pool, 'restless');
  for (const name of ['A', 'B']) await api.call('createGroup', { portal_id: portal, name, is_default: true });
  await addProfile(api.pool, portal);
  const reading = new AbortController();
  const change = async () => {
    for (let number = 0; !reading.signal.aborted; number += 1)
      await api.pool.query('update groups set description = $2 where portal_id = $1', [portal, `${number}`]);
  };
  const changing = change();
  try {
    for (let times = 0; times < 30; times += 1) {
      const { items } = await api.call('listProfiles', { portal_id: portal });
      const shown = items[0]?.groups?.filter(({ assigned_via }) => assigned_via === 'default') ?? [];
      expect(shown).toHaveLength(2);
      expect(new Set(shown.map(({ group }) => group.description)).size).toBe(1);
    }
  } finally {
    reading.abort();
    await changing;
  }
});

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '#e2e/support/simulated-service/call.ts';
import { openSimulation } from '#e2e/support/simulated-service/conformance/open-simulation.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const { pool, settings, reset, send, upstream, close } = await openSimulation();
afterAll(close);
beforeEach(reset);

const portal = await addPortal(pool, 'acme');
const older = await upstream.createGroup({ portal_id: portal, name: 'Older' });
const everyone = await upstream.createGroup({ portal_id: portal, name: 'Everyone', is_default: true });
const groups = '/portals/acme/consumer-groups';

async function defaultGroup(): Promise<string> {
  const { id } = await upstream.createGroup({ portal_id: portal, name: 'Default', is_default: true });
  return id;
}

describe('a PATCH without is_default', () => {
  test('clears the flag', async () => {
    const { status, body } = await send('PATCH', `${groups}/${await defaultGroup()}`, {
      json: { name: 'New' },
    });
    expect({ status, body }).toMatchObject({ status: 200, body: { name: 'New', is_default: false } });
  });

  test('with it, the flag stays', async () => {
    const json = { name: 'New', is_default: true };
    const { body } = await send('PATCH', `${groups}/${await defaultGroup()}`, { json });
    expect(body).toMatchObject({ is_default: true });
  });

  test('leaves the flag where that is switched off', async () => {
    settings.clearsIsDefault = false;
    const { body } = await send('PATCH', `${groups}/${await defaultGroup()}`, { json: { name: 'New' } });
    expect(body).toMatchObject({ name: 'New', is_default: true });
  });
});

describe('SSO IDs', () => {
  const json = { name: 'Sales', sso_group_ids: ['okta-sales'] };

  test('are dropped without a word, and no answer has them', async () => {
    const { status, body } = await send('POST', groups, { json });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('sso_group_ids');
    const consumer_group_id = String(body['id']);
    await send('PATCH', `${groups}/${consumer_group_id}`, { json });
    const stored = await upstream.getGroup({ portal_id: portal, consumer_group_id });
    expect(stored.sso_group_ids).toEqual([]);
    const { id } = await addProfile(pool, portal);
    for (const path of [groups, `/portals/acme/consumer-profile/${id}`]) {
      expect(JSON.stringify((await send('GET', path)).body)).not.toContain('sso_group_ids');
    }
  });

  test('are not even looked at', async () => {
    const wrong = { name: 'Sales', sso_group_ids: 'okta-sales' };
    expect((await send('POST', groups, { json: wrong })).status).toBe(200);
  });

  test('are written and shown where they are kept', async () => {
    settings.keepsSsoGroupIds = true;
    expect((await send('POST', groups, { json })).body).toMatchObject(json);
  });
});

describe('a change of a profile’s groups', async () => {
  const { id } = await addProfile(pool, portal);
  const path = `/portals/acme/consumer-profile/${id}`;
  const json = { group_ids: [older.id] };
  const held = ({ body }: { body: Json }) => JSON.stringify(body['groups']).includes(older.id);

  test('is ignored without a word where that is switched on', async () => {
    settings.ignoresGroupChanges = true;
    const answer = await send('POST', `${path}/assign-groups`, { json });
    expect([answer.status, held(answer), held(await send('GET', path))]).toEqual([200, false, false]);
    expect((await send('POST', `${path}/assign-groups`, { json: {} })).status).toBe(400);
    expect((await send('POST', '/portals/acme/consumer-profile/x/assign-groups', { json })).status).toBe(404);
  });

  test('is made otherwise', async () => {
    expect(held(await send('POST', `${path}/assign-groups`, { json }))).toBe(true);
    settings.ignoresGroupChanges = true;
    expect(held(await send('POST', `${path}/unassign-groups`, { json }))).toBe(true);
    settings.ignoresGroupChanges = false;
    expect(held(await send('POST', `${path}/unassign-groups`, { json }))).toBe(false);
  });
});

describe('the managed group of everyone', () => {
  const path = `${groups}/${everyone.id}`;

  test('cannot be archived', async () => {
    expect((await send('DELETE', path)).body).toMatchObject({
      status: 400,
      code: 'bad_request',
      message: 'Cannot delete the default everyone group.',
    });
    expect((await upstream.getGroup({ portal_id: portal, consumer_group_id: everyone.id })).status).toBe(
      'active',
    );
  });

  test.each<Json>([{ is_default: false }, { name: 'All' }])('stays default after %j', async (json) => {
    const { status, body } = await send('PATCH', path, { json });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { is_default: true, ...pick(json, 'name') },
    });
  });

  test('takes no wrong input', async () => {
    expect((await send('PATCH', path, { json: { is_default: 'no' } })).status).toBe(400);
  });

  test('is no other group', async () => {
    const other = `${groups}/${await defaultGroup()}`;
    expect((await send('PATCH', other, { json: { is_default: false } })).body).toMatchObject({
      is_default: false,
    });
    expect((await send('DELETE', other)).body).toMatchObject({ status: 'archived' });
  });

  test('stays the same when an older group becomes a default group', async () => {
    await send('PATCH', path, { json: { name: 'Everyone', is_default: true } });
    const ofOlder = `${groups}/${older.id}`;
    await send('PATCH', ofOlder, { json: { is_default: true } });
    expect((await send('PATCH', ofOlder, { json: { is_default: false } })).body).toMatchObject({
      is_default: false,
    });
    expect((await send('DELETE', `/portals/${portal}/consumer-groups/${everyone.id}`)).status).toBe(400);
  });

  test('is a group like others where none is managed', async () => {
    settings.managesEveryoneGroup = false;
    const created = await upstream.createGroup({ portal_id: portal, name: 'Everyone', is_default: true });
    await upstream.archiveGroup({ portal_id: portal, consumer_group_id: created.id });
    expect((await send('PATCH', path, { json: { is_default: false } })).body).toMatchObject({
      is_default: false,
    });
    expect((await send('DELETE', path)).body).toMatchObject({ status: 'archived' });
  });
});

function pick(json: Json, key: string): Json {
  return key in json ? { [key]: json[key] } : {};
}

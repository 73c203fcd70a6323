import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '#e2e/support/simulated-service/call.ts';
import { openSimulation } from '#e2e/support/simulated-service/conformance/open-simulation.ts';
import { flawlessService, juneService } from '#e2e/support/simulated-service/service-settings.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const { pool, settings, reset, send, upstream, readUpstream, close } = await openSimulation();
afterAll(close);
beforeEach(reset);

const portal = await addPortal(pool, 'acme');
await addPortal(pool, 'beta');
const everyone = await upstream.createGroup({ portal_id: portal, name: 'Everyone', is_default: true });
const ada = await addProfile(pool, portal, { name: 'Ada', email: 'ada@acme.example' });
const profiles = '/portals/acme/consumer-profile';
const invites = '/portals/acme/consumer-invites';

const itemsOf = (body: Json) => body['items'] as Json[]; // a list of the service
const list = async (path: string) => itemsOf((await send('GET', path)).body);

describe('what June does not have', () => {
  test('no profile can be deleted', async () => {
    Object.assign(settings, juneService());
    const { id } = await addProfile(pool, portal);
    expect((await send('DELETE', `${profiles}/${id}`)).body).toMatchObject({
      status: 404,
      entity: 'endpoint',
    });
    reset();
    expect((await send('DELETE', `${profiles}/${id}`)).body).toMatchObject({ id, name: '[deleted]' });
    expect((await send('GET', `${profiles}/${id}`)).status).toBe(404);
  });

  test('a filter by email answers everybody, and is not even looked at', async () => {
    const { id } = await addProfile(pool, portal, { name: 'Bob', email: 'bob@acme.example' });
    const byEmail = () => list(`${profiles}?email=ada@acme.example`);
    expect(await byEmail()).toMatchObject([{ name: 'Ada' }]);
    Object.assign(settings, juneService());
    expect(await byEmail()).toMatchObject([{ name: 'Ada' }, { name: 'Bob' }]);
    expect(await list(`${profiles}?email[0]=nonsense`)).toHaveLength(2);
    await send('DELETE', `${profiles}/${id}`);
  });

  test('the search of portals is ignored', async () => {
    expect(await list('/portals?search=bet')).toMatchObject([{ slug: 'beta' }]);
    Object.assign(settings, juneService());
    expect(await list('/portals?search=bet')).toHaveLength(2);
  });

  test('groups keep their SSO IDs and their flag, and none is managed', async () => {
    Object.assign(settings, juneService());
    const path = `/portals/acme/consumer-groups/${everyone.id}`;
    const { body } = await send('PATCH', path, { json: { sso_group_ids: ['okta'] } });
    expect(body).toMatchObject({ is_default: true, sso_group_ids: ['okta'] });
  });
});

describe('emails', () => {
  const create = (email: string) => send('POST', profiles, { json: { name: 'X', email } });
  const refusal = (entity: string) => ({
    status: 400,
    code: 'invalid_data',
    entity,
    errors: [{ code: 'invalid_email' }],
  });

  test.each([
    "o'brien@acme.example",
    'a..b@acme.example',
    '.a@acme.example',
    'a.@acme.example',
    'a!b@acme.example',
    'a@bücher.example',
    'jörg@acme.example',
    'a@acme',
    'a',
  ])('refuses %s wherever it is sent', async (email) => {
    expect((await create(email)).body).toMatchObject(refusal('body'));
    expect((await send('POST', invites, { json: { name: 'X', email } })).body).toMatchObject(refusal('body'));
    const query = `?email=ada@acme.example&email=${encodeURIComponent(email)}`;
    expect((await send('GET', profiles + query)).body).toMatchObject({
      ...refusal('query'),
      errors: [{ path: ['email', '1'] }],
    });
    expect((await send('GET', invites + query)).body).toMatchObject(refusal('query'));
  });

  test('takes plain ones, trimmed and in lower case', async () => {
    const { status, body } = await create(' A.b_c+d-e@Mail-1.acme.example ');
    expect({ status, body }).toMatchObject({ status: 200, body: { email: 'a.b_c+d-e@mail-1.acme.example' } });
  });

  test('is as wide as the embedded API where that is switched off', async () => {
    settings.hasStrictEmails = false;
    expect((await create("o'brien@acme.example")).status).toBe(200);
    expect(await list(`${profiles}?email=${encodeURIComponent("o'brien@acme.example")}`)).toHaveLength(1);
  });
});

describe('answers', () => {
  test('have more fields than the contract names', async () => {
    expect((await send('GET', `${profiles}/${ada.id}`)).body).toMatchObject({
      user_id: null,
      surface: { object: 'consumer.surface' },
    });
    expect((await send('GET', '/portals/acme')).body).toMatchObject({
      auth: {},
      urls: [{}],
      skill_configuration: {},
    });
    const { body } = await send('POST', invites, { json: { name: 'Cy', email: 'cy@acme.example' } });
    expect(body).toMatchObject({ portal_url: expect.stringContaining('https://') });
    settings.sendsMoreFields = false;
    expect(Object.keys((await send('GET', '/portals/acme')).body)).not.toContain('urls');
  });

  test('to a create have no groups, which the profile has nevertheless', async () => {
    const create = (email: string) => send('POST', profiles, { json: { name: 'Di', email } });
    const { body } = await create('di@acme.example');
    expect(body).toMatchObject({ name: 'Di', groups: [] });
    const read = await send('GET', `${profiles}/${String(body['id'])}`);
    expect(read.body['groups']).not.toEqual([]);
    settings.createsWithoutGroups = false;
    expect((await create('ed@acme.example')).body['groups']).not.toEqual([]);
  });

  test('have the groups of a profile in another order', async () => {
    const groups = async () => (await send('GET', `${profiles}/${ada.id}`)).body['groups'] as Json[];
    const reversed = await groups();
    settings.reversesGroups = false;
    expect(reversed.map((held) => held['assigned_via'])).toEqual(['default', 'user']);
    expect((await groups()).map((held) => held['assigned_via'])).toEqual(['user', 'default']);
  });

  test('leave out what another version does not send, and have its values', async () => {
    await send('POST', invites, { json: { name: 'Io', email: 'io@acme.example' } });
    const readIo = async () => (await list(profiles)).find(({ name }) => name === 'Io');
    expect(await readIo()).toMatchObject({ email: 'io@acme.example', status: 'invited' });
    Object.assign(settings, { sendsContactDetails: false, sendsKnownValues: false });
    expect(await readIo()).toMatchObject({
      email: null,
      image_url: null,
      status: 'suspended',
      groups: [{ assigned_via: 'default' }, { assigned_via: 'directory' }],
    });
    settings.sendsGroups = false;
    expect(await readIo()).not.toHaveProperty('groups');
  });

  test('to a mistake have a hint', async () => {
    const mistakes = ['/portals/x', `${profiles}?limit=0`, `${profiles}?cursor=x`, '/nothing'];
    for (const path of mistakes) expect((await send('GET', path)).body).toHaveProperty('hint');
    settings.sendsHints = false;
    for (const path of mistakes) expect((await send('GET', path)).body).not.toHaveProperty('hint');
  });

  test('without any quirk are those of the embedded API', async () => {
    Object.assign(settings, flawlessService());
    const { body } = await send('GET', profiles);
    expect(body).toEqual(await readUpstream(profiles));
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { urlOf } from '#client/create-client.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { errorBody } from '#contract/error.ts';
import { responses } from '#contract/responses.ts';
import { scopeOf } from '#contract/scope.ts';
import { openTestApi, reader } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const { id: consumer_profile_id } = await addProfile(api.pool, portal_id);
const held = await api.call('createGroup', { portal_id, name: 'Held' });
await api.call('assignGroups', { portal_id, consumer_profile_id, group_ids: [held.id] });

const names = Object.keys(endpoints) as EndpointName[]; // Object.keys widens to string
const writes = names.filter((name) => endpoints[name].method !== 'GET');

let people = 0;
const newEmail = () => `person-${people++}@example.com`;

/** Parameters that suit any endpoint, with a new group to change, and a new profile to delete. */
async function input(name: EndpointName) {
  const { id } = await api.call('createGroup', { portal_id, name: 'Fresh' });
  const invite = await api.call('createInvite', { portal_id, name: 'Invited', email: newEmail() });
  return {
    portal_id,
    consumer_profile_id: name === 'deleteProfile' ? invite.consumer_profile.id : consumer_profile_id,
    consumer_group_id: id,
    consumer_invite_id: invite.id,
    group_ids: [id],
    name: 'Renamed',
    email: newEmail(),
  };
}

async function send(name: EndpointName, authorization?: string | null) {
  const endpoint: Endpoint = endpoints[name];
  const values = await input(name);
  const url = urlOf({ ...endpoint, query: undefined }, values);
  const json = endpoint.body && z.encode(endpoint.body, values);
  return api.send(endpoint.method, url, { authorization, json });
}

describe.each(names)('%s', (name) => {
  test('answers exactly what the contract says', async () => {
    const { status, body, headers } = await send(name);
    expect(status).toBe(200);
    expect(body).toEqual(z.parse(responses[name].body, body));
    expect(headers.get('content-type')).toBe('application/json');
  });

  test.each([
    [null, 'Missing Authorization header'],
    ['key-that-writes', 'Malformed Authorization header'],
    ['Basic a2V5', 'Malformed Authorization header'],
    ['Bearer', 'Malformed Authorization header'],
    ['Bearer one two', 'Malformed Authorization header'],
    ['Bearer another-key', 'Invalid API key'],
    ['Bearer key-that-write', 'Invalid API key'],
  ])('refuses the Authorization header %j', async (authorization, message) => {
    const { status, body } = await send(name, authorization);
    const hint = expect.stringContaining('Authorization: Bearer');
    expect(body).toEqual({ object: 'error', ok: false, status: 401, code: 'unauthorized', message, hint });
    expect(status).toBe(401);
  });

  test('carries a request id of its own and the version', async () => {
    const answers = [await send(name), await send(name), await send(name, null)];
    expect(new Set(answers.map(({ headers }) => headers.get('metorial-req-id'))).size).toBe(3);
    for (const { headers } of answers) {
      expect(headers.get('metorial-req-id')).toMatch(/^req_\w+$/);
      expect(headers.get('metorial-version')).toBe('2026-01-01-magnetar');
    }
  });
});

test.each(writes)('%s refuses a key that may only read', async (name) => {
  const { status, body } = await send(name, reader);
  const message = `The API key lacks the scope ${scopeOf(endpoints[name])}.`;
  expect(z.parse(errorBody, body)).toMatchObject({ status: 403, code: 'forbidden', message });
  expect(status).toBe(403);
});

test.each(names.filter((name) => !writes.includes(name)))(
  '%s accepts a key that may only read',
  async (name) => {
    expect(await send(name, reader)).toMatchObject({ status: 200 });
  },
);

test('what a read-only key was refused has not happened', async () => {
  const groupsBefore = await api.call('listGroups', { portal_id, limit: 100 });
  const profileBefore = await api.call('getProfile', { portal_id, consumer_profile_id });
  const invitesBefore = await api.call('listInvites', { portal_id, limit: 100 });
  const json = { name: 'Refused', email: newEmail(), group_ids: [held.id] };
  const refused = [
    await api.send('POST', `/portals/${portal_id}/consumer-groups`, { authorization: reader, json }),
    await api.send('PATCH', `/portals/${portal_id}/consumer-groups/${held.id}`, {
      authorization: reader,
      json,
    }),
    await api.send('DELETE', `/portals/${portal_id}/consumer-groups/${held.id}`, { authorization: reader }),
    await api.send('POST', `/portals/${portal_id}/consumer-profile/${consumer_profile_id}/unassign-groups`, {
      authorization: reader,
      json,
    }),
    await api.send('POST', `/portals/${portal_id}/consumer-profile`, { authorization: reader, json }),
    await api.send('POST', `/portals/${portal_id}/consumer-invites`, { authorization: reader, json }),
    await api.send('DELETE', `/portals/${portal_id}/consumer-profile/${consumer_profile_id}`, {
      authorization: reader,
    }),
  ];
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
  expect(await api.call('listGroups', { portal_id, limit: 100 })).toEqual(groupsBefore);
  expect(await api.call('getProfile', { portal_id, consumer_profile_id })).toEqual(profileBefore);
  expect((await api.call('listProfiles', { portal_id, email: [json.email] })).items).toEqual([]);
  expect(await api.call('listInvites', { portal_id, limit: 100 })).toEqual(invitesBefore);
});

test.each([
  ['GET', '/'],
  ['GET', '/portal'],
  ['GET', `/portals/${portal_id}/`],
  ['GET', `/portals/${portal_id}/consumer-profiles`],
  ['GET', `/portals/${portal_id}/consumer-profile/${consumer_profile_id}/assign-groups`],
  ['GET', `/api/portals`],
  ['POST', '/portals'],
  ['PUT', `/portals/${portal_id}`],
  ['PATCH', `/portals/${portal_id}/consumer-profile/${consumer_profile_id}`],
  ['DELETE', `/portals/${portal_id}/consumer-invites/civ_1`],
  ['GET', '/portals/%zz'],
])('%s %s is no endpoint', async (method, path) => {
  const { status, body } = await api.send(method, path);
  expect(body).toEqual({
    object: 'error',
    ok: false,
    status: 404,
    code: 'not_found',
    message: 'The requested endpoint could not be found.',
    hint: 'Check the method and the path.',
    entity: 'endpoint',
  });
  expect(status).toBe(404);
});

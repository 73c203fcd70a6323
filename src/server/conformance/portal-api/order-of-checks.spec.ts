import { afterAll, expect, test } from 'vitest';
import { openTestApi, reader, type SendOptions } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal = await addPortal(api.pool, 'acme');
const profile = await addProfile(api.pool, portal);
const group = { group_ids: ['no-such-group'] };
const profilePath = `/portals/${portal}/consumer-profile/${profile.id}`;

test.each<[what: string, path: string, options: SendOptions, expected: object]>([
  ['key before route', '/nothing', { authorization: null }, { status: 401 }],
  ['route before JSON', '/nothing', { text: '{' }, { status: 404, entity: 'endpoint' }],
  ['JSON before portal', '/portals/x/consumer-groups', { text: '{' }, { status: 400, code: 'bad_request' }],
  ['body before portal', '/portals/x/consumer-groups', { json: {} }, { status: 400, code: 'invalid_data' }],
  [
    'body before profile',
    `/portals/${portal}/consumer-profile/x/assign-groups`,
    { json: {} },
    { status: 400, entity: 'body' },
  ],
  [
    'portal before profile',
    '/portals/x/consumer-profile/x/assign-groups',
    { json: group },
    { status: 404, entity: 'portal', message: 'The requested portal could not be found.' },
  ],
  [
    'profile before scope',
    `/portals/${portal}/consumer-profile/x/assign-groups`,
    { json: group, authorization: reader },
    {
      status: 404,
      entity: 'consumer.profile',
      message: 'The requested consumer.profile could not be found.',
    },
  ],
  [
    'scope before group',
    `${profilePath}/assign-groups`,
    { json: group, authorization: reader },
    { status: 403, code: 'forbidden' },
  ],
  [
    'group last',
    `${profilePath}/assign-groups`,
    { json: group },
    { status: 404, entity: 'consumer.group', message: 'The requested consumer.group could not be found.' },
  ],
])('%s', async (_, path, options, expected) => {
  const { status, body } = await api.send('POST', path, options);
  expect(body).toMatchObject(expected);
  expect(body).toMatchObject({ status });
});

test('query before portal', async () => {
  const { body } = await api.send('GET', '/portals/x/consumer-profile?limit=0');
  expect(body).toMatchObject({ status: 400, code: 'invalid_data', entity: 'query' });
});

test.each(['consumer-profile', 'consumer-invites'])('email before portal: %s', async (list) => {
  const asked = await api.send('GET', `/portals/x/${list}?email=nobody`);
  expect(asked.body).toMatchObject({ status: 400, code: 'invalid_data', entity: 'query' });
  const json = { name: 'Ann', email: 'nobody' };
  const sent = await api.send('POST', `/portals/x/${list}`, { json, authorization: reader });
  expect(sent.body).toMatchObject({ status: 400, code: 'invalid_data', entity: 'body' });
});

test.each(['consumer-profile', 'consumer-invites'])('portal, then scope, then conflict: %s', async (list) => {
  const { email } = await api.call('createProfile', {
    portal_id: portal,
    name: 'Ann',
    email: `${list}@x.example`,
  });
  const json = { name: 'Ann', email };
  const statuses = [];
  for (const [id, authorization] of [
    ['x', reader],
    [portal, reader],
    [portal, undefined],
  ] as const)
    statuses.push((await api.send('POST', `/portals/${id}/${list}`, { json, authorization })).status);
  expect(statuses).toEqual([404, 403, 409]);
});

test('profile before scope when deleting', async () => {
  const path = `/portals/${portal}/consumer-profile`;
  expect((await api.send('DELETE', `${path}/x`, { authorization: reader })).status).toBe(404);
  expect((await api.send('DELETE', `${path}/${profile.id}`, { authorization: reader })).status).toBe(403);
});

test('cursor before portal', async () => {
  const { body } = await api.send('GET', '/portals/x/consumer-profile?cursor=x');
  expect(body).toMatchObject({ status: 400, code: 'bad_request', message: 'Invalid cursor format' });
});

test('scope before the state of a group', async () => {
  const { id } = await api.call('createGroup', { portal_id: portal, name: 'Old' });
  await api.call('archiveGroup', { portal_id: portal, consumer_group_id: id });
  const { body } = await api.send('DELETE', `/portals/${portal}/consumer-groups/${id}`, {
    authorization: reader,
  });
  expect(body).toMatchObject({ status: 403 });
});

test("another portal's profile is not found", async () => {
  const other = await addPortal(api.pool, 'other');
  const { body } = await api.send('GET', `/portals/${other}/consumer-profile/${profile.id}`);
  expect(body).toMatchObject({ status: 404, entity: 'consumer.profile' });
});

test.each([
  ['{', 'application/json', 'invalid_json_body'],
  ['', 'application/json', 'invalid_json_body'],
  ['{}', 'text/plain', 'unsupported_content_type'],
  ['{}', 'application/jsonp', 'unsupported_content_type'],
  ['group_ids=x', 'application/x-www-form-urlencoded', 'unsupported_content_type'],
])('the body %j as %s is a bad request', async (text, contentType, reason) => {
  const { status, body } = await api.send('POST', `${profilePath}/assign-groups`, { text, contentType });
  expect(body).toMatchObject({ status: 400, code: 'bad_request', reason });
  expect(status).toBe(400);
});

test('a content type may name its character set', async () => {
  const contentType = 'application/json; charset=utf-8';
  const { status } = await api.send('POST', `${profilePath}/assign-groups`, {
    text: '{"group_ids":[]}',
    contentType,
  });
  expect(status).toBe(200);
});

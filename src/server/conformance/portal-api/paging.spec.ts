import { afterAll, describe, expect, test } from 'vitest';
import baseX from 'base-x';
import type { SortOrder } from '#contract/sort-order.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const empty = await addPortal(api.pool, 'empty');
const ids: string[] = [];
for (let i = 1; i <= 7; i++) ids.push((await addProfile(api.pool, portal_id, { name: `${i}` })).id);
const nth = (number: number) => ids[number - 1] ?? '';

type Query = Omit<Parameters<typeof api.call<'listProfiles'>>[1], 'portal_id'>;

/** A page as the numbers of its profiles, and whether pages precede and follow it. */
async function page(query: Query) {
  const { items, pagination } = await api.call('listProfiles', { portal_id, ...query });
  return [items.map(({ name }) => name).join(' '), pagination.has_more_before, pagination.has_more_after];
}

test.each<[what: string, query: Query, expected: [string, boolean, boolean]]>([
  ['first page', {}, ['1 2 3', false, true]],
  ['after the 3rd', { after: nth(3) }, ['4 5 6', true, true]],
  ['after the 6th', { after: nth(6) }, ['7', true, false]],
  ['after the 4th, the last that fits', { after: nth(4) }, ['5 6 7', true, false]],
  ['after the last', { after: nth(7) }, ['', true, false]],
  ['before the 7th', { before: nth(7) }, ['4 5 6', true, true]],
  ['before the 4th', { before: nth(4) }, ['1 2 3', false, true]],
  ['before the 2nd', { before: nth(2) }, ['1', false, true]],
  ['before the 1st', { before: nth(1) }, ['', false, true]],
  ['descending', { order: 'desc' }, ['7 6 5', false, true]],
  ['descending after the 5th', { order: 'desc', after: nth(5) }, ['4 3 2', true, true]],
  ['descending after the 2nd', { order: 'desc', after: nth(2) }, ['1', true, false]],
  ['descending before the 1st', { order: 'desc', before: nth(1) }, ['4 3 2', true, true]],
  ['descending before the 4th', { order: 'desc', before: nth(4) }, ['7 6 5', false, true]],
  ['after wins over before', { after: nth(3), before: nth(3) }, ['4 5 6', true, true]],
])('seven profiles, three a page: %s', async (_, query, expected) => {
  expect(await page({ limit: 3, ...query })).toEqual(expected);
});

test.each<[what: string, query: Query, expected: [string, boolean, boolean]]>([
  ['after the smallest', { after: '' }, ['1 2 3', false, true]],
  ['after what lies between', { after: `${nth(3)}0` }, ['4 5 6', true, true]],
  ['before what lies between', { before: `${nth(3)}0` }, ['1 2 3', false, true]],
  ['after the greatest', { after: 'zzz' }, ['', true, false]],
  ['before the greatest', { before: 'zzz' }, ['5 6 7', true, false]],
])('an id that names no row is a position: %s', async (_, query, expected) => {
  expect(await page({ limit: 3, ...query })).toEqual(expected);
});

test('both flags are about the filtered rows', async () => {
  const { id } = await api.call('createGroup', { portal_id, name: 'Few' });
  for (const number of [2, 4, 6]) {
    await api.call('assignGroups', { portal_id, consumer_profile_id: nth(number), group_ids: [id] });
  }
  const few = (query: Query) => page({ consumer_group_id: id, limit: 1, ...query });
  expect(await few({ after: nth(1) })).toEqual(['2', false, true]);
  expect(await few({ after: nth(2) })).toEqual(['4', true, true]);
  expect(await few({ after: nth(4) })).toEqual(['6', true, false]);
  expect(await few({ before: nth(7) })).toEqual(['6', true, false]);
  expect(await few({ after: nth(7) })).toEqual(['', true, false]);
});

test('an empty portal has an empty page', async () => {
  const expected = {
    object: 'list',
    items: [],
    pagination: { has_more_before: false, has_more_after: false },
  };
  expect(await api.call('listProfiles', { portal_id: empty })).toEqual(expected);
  expect(await api.call('listGroups', { portal_id: empty })).toEqual(expected);
  const beyond = await api.call('listProfiles', { portal_id: empty, after: nth(1) });
  expect(beyond).toEqual(expected);
});

describe.each<SortOrder>(['asc', 'desc'])('traversing %s', (order) => {
  test.each([1, 2, 3, 6, 7, 8])('%i a page, forth and back, meets each once', async (limit) => {
    const pages: string[][] = [];
    let query: Query = {};
    for (;;) {
      const { items, pagination } = await api.call('listProfiles', { portal_id, limit, order, ...query });
      pages.push(items.map(({ id }) => id));
      if (!pagination.has_more_after) break;
      query = { after: items.at(-1)?.id };
    }
    expect(pages.flat()).toEqual(order === 'asc' ? ids : ids.toReversed());

    for (const expected of pages.slice(0, -1).toReversed()) {
      const first = pages[pages.indexOf(expected) + 1]?.[0];
      const { items } = await api.call('listProfiles', { portal_id, limit, order, before: first });
      expect(items.map(({ id }) => id)).toEqual(expected);
    }
  });
});

test('twenty a page by default, a hundred at most', async () => {
  const crowd = await addPortal(api.pool, 'crowd');
  for (let i = 0; i < 101; i++) await addProfile(api.pool, crowd);
  expect((await api.call('listProfiles', { portal_id: crowd })).items).toHaveLength(20);
  expect((await api.call('listProfiles', { portal_id: crowd, limit: 100 })).items).toHaveLength(100);
});

test.each(['0', '101', '-1', '1.5', '1e1', 'ten', '', ' 5', '0x10', '99999999999999999999', 'NaN', '٣'])(
  'the limit %j is refused',
  async (limit) => {
    const { body } = await api.send(
      'GET',
      `/portals/${portal_id}/consumer-profile?limit=${encodeURIComponent(limit)}`,
    );
    expect(body).toMatchObject({
      status: 400,
      code: 'invalid_data',
      entity: 'query',
      errors: expect.arrayContaining([expect.objectContaining({ path: ['limit'] })]),
    });
  },
);

test.each([
  ['limit=0', { code: 'invalid_min', path: ['limit'], min: 1 }],
  ['limit=101', { code: 'invalid_max', path: ['limit'], max: 100 }],
  ['limit=x', { code: 'invalid_type', path: ['limit'], expected: 'integer', received: 'string' }],
  ['limit=1&limit=2', { code: 'invalid_type', path: ['limit'], expected: 'string', received: 'array' }],
  ['order=up', { code: 'invalid_enum', path: ['order'], expected: ['asc', 'desc'], received: 'string' }],
  ['order=', { code: 'invalid_enum', path: ['order'] }],
  ['after=a&after=b', { code: 'invalid_type', path: ['after'], expected: 'string', received: 'array' }],
])('%s is told apart in the error', async (query, expected) => {
  const { body } = await api.send('GET', `/portals/${portal_id}/consumer-profile?${query}`);
  expect(body).toEqual({
    object: 'error',
    ok: false,
    status: 400,
    code: 'invalid_data',
    message: 'The provided data is invalid.',
    hint: expect.stringContaining('"errors"'),
    entity: 'query',
    errors: [expect.objectContaining({ message: expect.stringMatching(/^Expected .+\.$/), ...expected })],
  });
});

const base62 = baseX('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const cursorOf = (content: unknown) => `cur_${base62.encode(Buffer.from(JSON.stringify(content)))}`;

test('a cursor is an after or a before, and counts only alone', async () => {
  const after3 = cursorOf(['after', nth(3)]);
  expect(await page({ limit: 3, cursor: after3 })).toEqual(['4 5 6', true, true]);
  expect(await page({ limit: 3, cursor: cursorOf(['before', nth(4)]) })).toEqual(['1 2 3', false, true]);
  expect(await page({ limit: 3, cursor: after3, after: nth(6) })).toEqual(['7', true, false]);
  expect(await page({ limit: 3, cursor: after3, before: nth(4) })).toEqual(['1 2 3', false, true]);
});

test.each([
  '',
  'cur_',
  'cur_0',
  'cur_!',
  nth(3),
  cursorOf(['after', nth(3)]).slice('cur_'.length),
  cursorOf(['beside', nth(3)]),
  cursorOf(['after']),
  cursorOf(['after', 7]),
  cursorOf({ after: nth(3) }),
])('the cursor %j is malformed', async (cursor) => {
  const { body } = await api.send('GET', `/portals/${portal_id}/consumer-profile?cursor=${cursor}`);
  const message = 'Invalid cursor format';
  const hint = expect.stringContaining('"after"');
  expect(body).toEqual({ object: 'error', ok: false, status: 400, code: 'bad_request', message, hint });
});

test('an endless cursor is malformed at once', async () => {
  const { body } = await api.send('GET', `/portals?cursor=cur_${'z'.repeat(100_000)}`);
  expect(body).toMatchObject({ status: 400, message: 'Invalid cursor format' });
});

test('unknown parameters are ignored', async () => {
  const { status } = await api.send(
    'GET',
    `/portals/${portal_id}/consumer-profile?page=2&__proto__=x&constructor[]=y&toString=z`,
  );
  expect(status).toBe(200);
});

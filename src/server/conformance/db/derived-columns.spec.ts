import { afterAll, expect, test } from 'vitest';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { openTestApi } from '#server/test-support/test-api.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');

test.each([
  '',
  'a',
  'ab',
  'abc',
  'abcd',
  'abcabc',
  'anna hill\nanna@x.example\ncon_1\n',
  '王子涵 жанна',
  'a\\b&c\'d"e',
])('the search index has every three letters in a row of “%s”, and its last two and one', async (text) => {
  const letters = Array.from(text);
  const trigrams = new Set(letters.map((_, at) => `1f:${letters.slice(at, at + 3).join('')}`));
  const { rows } = await api.pool.query<{ lexemes: string[] }>(
    'select tsvector_to_array(search_lexemes(31, $1)) as lexemes',
    [text],
  );
  expect(new Set(rows[0]?.lexemes)).toEqual(trigrams);
});

test('a membership has the status of its profile: the database takes over what is absent and refuses what is wrong', async () => {
  const { id } = await addProfile(api.pool, portal_id, { status: 'invited' });
  const group = await api.call('createGroup', { portal_id, name: 'Design' });
  const insert = (status: string | null) =>
    api.pool.query(
      'insert into memberships (portal_id, profile_id, group_id, status) values ($1, $2, $3, $4) returning status',
      [portal_id, id, group.id, status],
    );
  await expect(insert('active')).rejects.toThrow('foreign key');
  expect(await insert(null)).toMatchObject({ rows: [{ status: 'invited' }] });
});

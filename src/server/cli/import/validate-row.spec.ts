import { expect, test } from 'vitest';
import { readRow } from '#server/cli/import/validate-row.ts';

const email = 'ada@example.com';

test('reads a row of text', () => {
  const { groups = [], ...row } = readRow({
    email: ' Ada@Example.com ',
    name: ' Ada Lovelace ',
    status: 'Invited',
    image_url: 'https://example.com/ada.png',
    groups: 'Engineering; Design ;;"R&D; Basel"',
  });
  expect(row).toEqual({
    email: 'Ada@Example.com',
    name: 'Ada Lovelace',
    status: 'invited',
    image_url: 'https://example.com/ada.png',
  });
  expect(groups.map(({ name }) => name)).toEqual(['Engineering', 'Design', 'R&D; Basel']);
});

test('reads a row of JSON', () => {
  expect(readRow({ email, name: null, groups: ['R&D; Basel', 'Design'] })).toEqual({
    email,
    groups: [{ name: 'R&D; Basel' }, { name: 'Design' }],
  });
  expect(readRow({ email, groups: [] })).toEqual({ email, groups: [] });
});

test('ids beside names that were emptied count for nothing, and alone they count', () => {
  expect(readRow({ email, groups: ' ', group_ids: 'cgr_1' })).toEqual({ email });
  expect(readRow({ email, group_ids: 'cgr_1; cgr_2;' })).toEqual({ email, group_ids: ['cgr_1', 'cgr_2'] });
});

test('takes blank cells as absent', () => {
  expect(readRow({ email, name: ' ', status: '', image_url: '\t', groups: '' })).toEqual({ email });
});

test.each(['/demo/a.svg', 'https://example.com/a?b=c', 'HTTPS://EXAMPLE.COM/a'])(
  'takes picture %s',
  (image_url) => {
    expect(readRow({ email, image_url })).toEqual({ email, image_url });
  },
);

test.each([
  [{}, 'email is missing'],
  [{ email: ' ', name: 'Ada' }, 'email is missing'],
  [{ email: 'ada' }, 'email is not an email address'],
  [{ email: 'a@b@example.com' }, 'email is not an email address'],
  [{ email: 'a da@example.com' }, 'email is not an email address'],
  [{ email: 'a\u0000da@example.com' }, "email contains characters that aren't valid text"],
  [{ email: `${'a'.repeat(250)}@example.com` }, 'email must have at most 254 characters'],
  [{ email, name: 'Ren\ufffde' }, "name contains characters that aren't valid text"],
  [{ email, name: 'half \ud83d' }, "name contains characters that aren't valid text"],
  [{ email, name: 'two\nlines' }, "name contains characters that aren't valid text"],
  [{ email, name: 5 }, 'name must be text'],
  [{ email, name: 'n'.repeat(501) }, 'name must have at most 500 characters'],
  [{ email, status: 'asleep' }, 'status must be active or invited'],
  [{ email, status: true }, 'status must be active or invited'],
  [{ email, image_url: 'http://example.com/a.png' }, 'image_url must begin with https:// or a single /'],
  [{ email, image_url: '//example.com/a.png' }, 'image_url must begin with https:// or a single /'],
  [{ email, image_url: '/\\example.com/a.png' }, 'image_url must begin with https:// or a single /'],
  [{ email, image_url: 'javascript:alert(1)' }, 'image_url must begin with https:// or a single /'],
  [{ email, image_url: 'https://' }, 'image_url must begin with https:// or a single /'],
  [{ email, groups: 5 }, 'groups must be names separated by ;'],
  [{ email, groups: ['a', 5] }, 'groups must be text'],
  [{ email, phone: '1' }, 'phone: unknown column'],
  [{ email, name: 5, status: 'asleep' }, 'name must be text; status must be active or invited'],
])('refuses %j', (cells, reason) => {
  expect(() => readRow(cells)).toThrow(new RegExp(`^${reason.replace(/[/?.]/g, '\\$&')}$`));
});

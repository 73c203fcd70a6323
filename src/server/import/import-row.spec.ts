import { expect, test } from 'vitest';
import { readRow } from '#server/import/import-row.ts';

const email = 'ada@example.com';

test('reads a row of text', () => {
  expect(
    readRow({
      email: ' Ada@Example.com ',
      name: ' Ada Lovelace ',
      status: 'Invited',
      image_url: 'https://example.com/ada.png',
      groups: 'Engineering; Design ;;Engineering',
    }),
  ).toEqual({
    email: 'Ada@Example.com',
    name: 'Ada Lovelace',
    status: 'invited',
    image_url: 'https://example.com/ada.png',
    groups: ['Engineering', 'Design'],
  });
});

test('reads a row of JSON', () => {
  expect(readRow({ email, name: null, groups: ['R&D; Basel', 'Design'] })).toEqual({
    email,
    groups: ['R&D; Basel', 'Design'],
  });
  expect(readRow({ email, groups: [] })).toEqual({ email, groups: [] });
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
  [{ email: 'a\u0000da@example.com' }, 'email has characters that are not text in UTF-8'],
  [{ email: `${'a'.repeat(250)}@example.com` }, 'email must have at most 254 characters'],
  [{ email, name: 'Ren\ufffde' }, 'name has characters that are not text in UTF-8'],
  [{ email, name: 'half \ud83d' }, 'name has characters that are not text in UTF-8'],
  [{ email, name: 'two\nlines' }, 'name has characters that are not text in UTF-8'],
  [{ email, name: 5 }, 'name must be text'],
  [{ email, name: 'n'.repeat(501) }, 'name must have at most 500 characters'],
  [{ email, status: 'asleep' }, 'status must be active or invited'],
  [{ email, status: true }, 'status must be active or invited'],
  [{ email, image_url: 'http://example.com/a.png' }, 'image_url must begin with https:// or with one /'],
  [{ email, image_url: '//example.com/a.png' }, 'image_url must begin with https:// or with one /'],
  [{ email, image_url: '/\\example.com/a.png' }, 'image_url must begin with https:// or with one /'],
  [{ email, image_url: 'javascript:alert(1)' }, 'image_url must begin with https:// or with one /'],
  [{ email, image_url: 'https://' }, 'image_url must begin with https:// or with one /'],
  [{ email, groups: 5 }, 'groups must be names, with ; between them'],
  [{ email, groups: ['a', 5] }, 'groups must be text'],
  [{ email, groups: `a;${'b'.repeat(201)}` }, 'groups must have at most 200 characters'],
  [{ email, phone: '1' }, 'phone: no such column'],
  [{ email, name: 5, status: 'asleep' }, 'name must be text; status must be active or invited'],
])('refuses %j', (cells, reason) => {
  expect(() => readRow(cells)).toThrow(new RegExp(`^${reason.replace(/[/?.]/g, '\\$&')}$`));
});

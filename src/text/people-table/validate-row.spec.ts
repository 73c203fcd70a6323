import { expect, test } from 'vitest';
import { readRow } from '#text/people-table/validate-row.ts';

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
  expect(readRow({ email, group_ids: ['cgr_1'] })).toEqual({ email, group_ids: ['cgr_1'] });
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

const emails = [
  { kind: 'Emails that are valid', report: 'collectiveaccess/providence#347', input: "o'neil@x.example" },
  { kind: 'Emails that are valid', report: 'matomo-org/matomo#14205', input: "blah.o'@x.example" },
  {
    kind: 'Emails that are valid',
    report: 'jquery-validation/jquery-validation#1372',
    input: 'ada@münchen.example',
  },
  { kind: 'Emails that are valid', report: 'keycloak/keycloak-ui#1994', input: 'max@maßanfertigung.example' },
  { kind: 'Emails that are valid', report: 'zendframework/zend-mail#49', input: 'testäöü@x.example' },
  { kind: 'Emails that are valid', report: 'none found', input: "ada!#$%&'*+-/=?^_`{|}~@x.example" },
  { kind: 'Emails that are valid', report: 'none found', input: 'ada+list@mail.x.museum' },
  { kind: 'Emails that are valid', report: 'none found', input: '用户@例子.公司' },
  { kind: 'Emails that are valid', report: 'none found', input: 'ada@xn--mnchen-3ya.example' },
  { kind: 'Emails that are valid', report: 'none found', input: '"ada lovelace"@x.example' },
  { kind: 'Emails that are valid', report: 'none found', input: '"a@\\"b"@x.example' },
  { kind: 'Emails that are valid', report: 'none found', input: 'root@localhost' },
  { kind: 'Emails that are valid', report: 'none found', input: 'ada@[192.0.2.1]' },
  { kind: 'Emails that are valid', report: 'none found', input: 'ada@[IPv6:2001:db8::1]' },
  { kind: 'Emails that are valid', report: 'none found', input: `${'a'.repeat(70)}@x.example` },
  { kind: 'Emails that are valid', report: 'none found', input: 'a@نامه\u200cای.example' },
  { kind: 'Emails that are valid', report: 'none found', input: 'ada@i❤.ws' },
  { kind: 'Emails that are valid', report: 'none found', input: '😀@x.example' },
];

test.each(emails)('$kind, $report: $input', ({ input }) => {
  expect(readRow({ email: input })).toEqual({ email: input });
});

const invisible = [
  { kind: 'Invisible characters', report: 'auth0/node-auth0#291', input: `${email}\u200b`, outcome: email },
  {
    kind: 'Invisible characters',
    report: 'validatorjs/validator.js#940',
    input: `\u200b${email}`,
    outcome: email,
  },
  {
    kind: 'Invisible characters',
    report: 'Notifuse/notifuse#223',
    input: `\u202a${email}\u202c\u00a0`,
    outcome: email,
  },
  { kind: 'Invisible characters', report: 'none found', input: 'ada@exam\u00adple.com', outcome: email },
  { kind: 'Twins', report: 'none found', input: 'jose\u0301@x.example', outcome: 'josé@x.example' },
];

test.each(invisible)('$kind, $report: $input', ({ input, outcome }) => {
  expect(readRow({ email: input })).toEqual({ email: outcome });
});

test.each([
  'mailto:ada@example.com',
  '<ada@example.com>',
  'Ada Lovelace <ada@example.com>',
  '“ada@example.com”',
  '„ada@example.com“',
  '«ada@example.com»',
  '‘ada@example.com’',
  '“ada@example.com',
  'ada@example.com”',
  '「ada@example.com」',
  '•ada@example.com',
  '→ada@example.com',
  '–ada@example.com',
  '✉️ada@example.com',
  'ada@example.com✅',
  'ada@example.com✔️',
  'ada@example.com、',
])('takes the address from %s', (input) => {
  expect(readRow({ email: input })).toEqual({ email });
});

test('a name loses invisible characters at its ends only', () => {
  const name = '\u200b\u00a0 Nova 👩\u200d🚀\ufeff';
  expect(readRow({ email, name, status: 'active\u200b', groups: '\u200b' })).toEqual({
    email,
    name: 'Nova 👩\u200d🚀',
    status: 'active',
  });
});

test.each([
  [{}, 'email is missing'],
  [{ email: '\u200b' }, 'email is missing'],
  [{ email: '@example.com' }, 'email is not an email address'],
  [{ email: 'ada@' }, 'email is not an email address'],
  [{ email: 'ada@x..example' }, 'email is not an email address'],
  [{ email: 'ada@example.com.' }, 'email is not an email address'],
  [{ email: '.ada@example.com' }, 'email is not an email address'],
  [{ email: 'a..b@example.com' }, 'email is not an email address'],
  [{ email: 'ada@1.2.3.4' }, 'email is not an email address'],
  [{ email: 'ada@exam(ple).com' }, 'email is not an email address'],
  [{ email: 'ada@example.com or bee@example.com' }, 'email contains a space (U+0020)'],
  [{ email: 'cpr_0199f0c2a7b9' }, 'email is not an email address'],
  [{ email: ' ', name: 'Ada' }, 'email is missing'],
  [{ email: 'ada' }, 'email is not an email address'],
  [{ email: 'a@b@example.com' }, 'email is not an email address'],
  [{ email: 'a da@example.com' }, 'email contains a space (U+0020)'],
  [{ email: 'ada\u00a0l@example.com' }, 'email contains a no-break space (U+00A0)'],
  [{ email: 'ada@exam\u2003ple.com' }, 'email contains a space (U+2003)'],
  [{ email: 'ada@exam\u{e0041}ple.com' }, 'email contains an invisible character (U+E0041)'],
  [{ email: 'a\u0000da@example.com' }, 'email contains a control character (U+0000)'],
  [{ email: `${'a'.repeat(250)}@example.com` }, 'email must have at most 254 characters'],
  [{ email, name: 'Ren\ufffde' }, "name contains a character that isn't valid UTF-8 (U+FFFD)"],
  [{ email, name: 'half \ud83d' }, 'name contains half a character (U+D83D)'],
  [{ email, name: 'Ada\u0008' }, 'name contains a control character (U+0008)'],
  [{ email, name: 'two\nlines' }, 'name contains a line break (U+000A)'],
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
  [{ email, group_ids: 5 }, 'group_ids must be IDs separated by ;'],
  [{ email, group_ids: ['cgr_1', 5] }, 'group_ids must be text'],
  [{ email, phone: '1' }, 'phone: unknown column'],
  [{ email, name: 5, status: 'asleep' }, 'name must be text; status must be active or invited'],
])('refuses %j', (cells, reason) => {
  expect(() => readRow(cells)).toThrow(new RegExp(`^${reason.replace(/[/?.+()]/g, '\\$&')}$`));
});

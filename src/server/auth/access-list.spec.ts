import { expect, test } from 'vitest';
import { createAccessList } from '#server/auth/access-list.ts';
import type { Claims } from '#server/auth/claims.ts';

const lists = {
  editors: ['ada@example.com', 'mike@other.example', 'Editors'],
  viewers: ['@example.com', 'Staff', 'Editors of other things'],
  rolesClaim: 'realm_access.roles',
};
const judge = (...claims: Claims[]) => createAccessList(lists)(claims);
const verified = (email: string): Claims => ({ email, email_verified: true });
const roles = (...roles: string[]): Claims => ({ realm_access: { roles } });

test.each([
  ['a named email', [verified('ada@example.com')], 'editor'],
  ['in another case', [verified('Ada@Example.COM')], 'editor'],
  ['the domain', [verified('bob@example.com')], 'viewer'],
  ['verified as a string', [{ email: 'bob@example.com', email_verified: 'true' }], 'viewer'],
  // trip2g/trip2g#159
  ['verified by the other source', [{ email: 'ada@example.com' }, verified('ada@example.com')], 'editor'],
  ['a role', [roles('other', 'Editors')], 'editor'],
  // OpenID Connect Core, 5.3.2
  [
    'a role beside a source where it is null',
    [{ realm_access: { roles: null } }, roles('Editors')],
    'editor',
  ],
  ['both lists', [verified('bob@example.com'), roles('Editors')], 'editor'],
  [
    'a role beside an email that is not verified',
    [{ email: 'x@y.example', email_verified: false, ...roles('Staff') }],
    'viewer',
  ],
] as const)('%s: %j is %s', (_, claims, role) => expect(judge(...claims)).toBe(role));

test.each<[string, Claims[]]>([
  ['nobody in particular', [{}]],
  ['another domain', [verified('ada@example.org')]],
  ['a domain that ends alike', [verified('ada@evil-example.com')]],
  ['a subdomain', [verified('ada@sub.example.com')]],
  ['the domain as the name of a mailbox', [verified('"ada@example.com"@evil.example')]],
  ['not verified', [{ email: 'ada@example.com', email_verified: false }]],
  ['never said to be verified', [{ email: 'ada@example.com' }]],
  ['verified elsewhere', [{ email: 'ada@example.com' }, verified('eve@evil.example')]],
  [
    'verified by the other source, and denied by the first',
    [{ email: 'ada@example.com', email_verified: false }, verified('ada@example.com')],
  ],
  ['a letter with the same lower case', [verified('mi\u212ae@other.example')]],
  ['a role in another case', [roles('editors')]],
  ['a role that is part of a named one', [roles('Editors of')]],
  ['a role that looks like an email', [roles('ada@example.com')]],
  ['a role under another claim', [{ roles: ['Editors'] }]],
  // goharbor/harbor#15416: a text is one name, since names may contain commas.
  ['roles as one text with commas', [{ realm_access: { roles: 'Staff,Editors' } }]],
  ['roles as one text with blanks', [{ realm_access: { roles: 'Staff Editors' } }]],
  ['a role that is no text', [{ realm_access: { roles: [{ name: 'Editors' }] } }]],
])('%s has no access: %j', (_, claims) => expect(judge(...claims)).toBeUndefined());

test('the keys of an object are roles if each has organizations, as in Zitadel', () => {
  const rolesClaim = 'urn:zitadel:iam:org:project:roles';
  const access = (roles: unknown) =>
    createAccessList({ editors: ['admin', 'ada@example.com'], viewers: [], rolesClaim })([
      { [rolesClaim]: roles },
    ]);
  const organizations = { '280150': 'corp.example' };
  expect(access({ reader: organizations, admin: organizations })).toBe('editor');
  for (const roles of [
    { reader: organizations },
    { 'ada@example.com': organizations },
    { admin: ['reader'] },
    { admin: { roles: ['reader'] } },
    { admin: false },
    { admin: {} },
    {},
  ]) {
    expect(access(roles)).toBeUndefined();
  }
});

test('a role whose name contains commas is one role', () => {
  const access = createAccessList({ editors: ['CN=Editors,OU=Groups'], viewers: [], rolesClaim: 'groups' });
  expect(access([{ groups: 'CN=Editors,OU=Groups' }])).toBe('editor');
  expect(access([{ groups: ['CN=Editors', 'OU=Groups'] }])).toBeUndefined();
});

test('a single role need not be a list, and a claim’s name may have dots', () => {
  const access = (rolesClaim: string, claims: Claims) =>
    createAccessList({ editors: ['Editors'], viewers: [], rolesClaim })([claims]);
  expect(access('role', { role: 'Editors' })).toBe('editor');
  expect(access('https://example.com/roles', { 'https://example.com/roles': ['Editors'] })).toBe('editor');
  expect(
    access('resource_access.my.app.roles', { resource_access: { 'my.app': { roles: ['Editors'] } } }),
  ).toBe('editor');
  expect(access('constructor.name', {})).toBeUndefined();
});

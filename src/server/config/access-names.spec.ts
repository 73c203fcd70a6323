import { expect, test } from 'vitest';
import { ConfigError } from '#server/config/config-error.ts';
import { readConfig } from '#server/config/config.ts';
import { createAccessList } from '#server/auth/access-list.ts';

const variables = ['ACCESS_EDITORS', 'ACCESS_VIEWERS'] as const;
type Variable = (typeof variables)[number];

function read(variable: Variable, value: string): string[] | undefined {
  const { signIn } = readConfig({
    PUBLIC_URL: 'https://profiles.example.com',
    OIDC_ISSUER: 'https://login.example.com',
    OIDC_CLIENT_ID: 'portal-profiles',
    OIDC_CLIENT_SECRET: 'client-secret',
    OIDC_ROLES_CLAIM: 'roles',
    SESSION_SECRET: 'one-secret-of-at-least-32-characters',
    [variable]: value,
  });
  return variable === 'ACCESS_EDITORS' ? signIn?.editors : signIn?.viewers;
}

test.each([
  ['ada@example.com, @example.com,Staff,', ['ada@example.com', '@example.com', 'Staff']],
  ['Portal Editors,R&D; Basel', ['Portal Editors', 'R&D; Basel']],
  ["o'brien@example.com,x+y=z/{~}!#$%&^_`|@example.com", null],
  ['ada@localhost,@corp,ada@[10.0.0.1],ada@[IPv6:2001:db8::1]', null],
  ['jürgen@exämple.com,@نامه‌ای.com,@i❤.ws,@xn--exmple-cua.com,@my_host.corp', null],
  ['"ada lovelace"@example.com,"a@b"@example.com', null],
  ['.a..b.@docomo.example', null],
  ['/portal/editors,https://example.com/roles/editor,urn:acme:role=editor', null],
  ['env=prod,count=3,=x,tag:CN=x', null],
  ['Owners of "Acme","Acme" owners,Kids\',27"', null],
  ["the 'A' team,'Tis", null],
  ['Editors*,<none>,a:b', null],
])('%s has the entries it had', (value, entries) => {
  const expected = entries ?? value.split(',');
  for (const variable of variables) expect(read(variable, value)).toEqual(expected);
});

test.each<[string[]]>([
  [['CN=Editors,OU=Groups,DC=corp', 'ada@example.com', '@example.com']],
  [['R&D, "Basel"', ' Staff ', '"', '"Staff"', '*', '["a"]', 'line\nbreak']],
  [['cn = x']],
])('a JSON array holds any names, each as it is: %j', (names) => {
  for (const variable of variables) expect(read(variable, ` ${JSON.stringify(names)} `)).toEqual(names);
});

test.each([
  // In quotes, which some readers of .env files do not remove.
  ['"ada@example.com"', 'quotes'],
  ["'ada@example.com'", 'quotes'],
  ['“ada@example.com”', 'quotes'],
  ['„ada@example.com“', 'quotes'],
  ['«ada@example.com»', 'quotes'],
  ['‘ada@example.com’', 'quotes'],
  ['`ada@example.com`', 'quotes'],
  ['"ada@example.com, Staff"', 'quotes'],
  ["'Staff,@example.com'", 'quotes'],
  ['"Portal Editors"', 'quotes'],
  ['Staff,"Portal Editors"', 'quotes'],
  ['Staff,"Editors, Portal"', 'quotes'],
  [`'["Staff"]'`, 'quotes'],
  ['ada@example.com"', '"'],
  ['"ada@example.com', '"'],
  ['“ada@example.com', '“'],
  // Separators of other formats.
  ['ada@example.com;bob@example.com', 'commas'],
  ['Staff;ada@example.com', 'commas'],
  ['ada@example.com、', 'commas'],
  ['ada@example.com bob@example.com', 'blank'],
  ['ada@example.com\nbob@example.com', 'blank'],
  ['ada @example.com', 'blank'],
  ['@ example.com', 'blank'],
  ['ada@example.com\u00a0bob@example.com', 'blank'],
  ['ada\u200b@example.com', 'blank'],
  ['Ada Lovelace <ada@example.com>', 'address itself'],
  ['<ada@example.com>', 'address itself'],
  ['ada@example.com|bob@example.com', '@'],
  ['ada@example.com/bob@example.com', '@'],
  ['ada@example.com@example.org', '@'],
  ['@@example.com', '@'],
  // Wildcards and patterns.
  ['*@example.com', 'wildcard'],
  ['ada*@example.com', 'wildcard'],
  ['@*.example.com', 'wildcard'],
  ['@*', 'wildcard'],
  ['*', 'wildcard'],
  ['Staff, *', 'wildcard'],
  ['.*@example.com', 'wildcard'],
  ['.+@example.com', 'wildcard'],
  ['?@example.com', 'wildcard'],
  ['%@example.com', 'wildcard'],
  ['^ada@example\\.com$', 'ada@'],
  ['/@example.com$/', '@example'],
  ['@.example.com', 'subdomain'],
  // Not addresses.
  ['@', '@'],
  ['ada@', '@'],
  ['ada@example..com', 'domain'],
  ['ada@example.com.', 'domain'],
  ['mailto:ada@example.com', ':'],
  ['https://ada@example.com', ':'],
  ['@example.com:443', ':'],
  ['@example.com/', '/'],
  ['(ada@example.com)', '('],
  ['ada@example.com:editor', ':'],
  ['ada@[example.com]', '['],
  ['ada@example.com=editor', '='],
])('%s can match nobody, and stops the start with a sentence about it', (value, about) => {
  for (const variable of variables) {
    expect(() => read(variable, value)).toThrow(ConfigError);
    expect(() => read(variable, value)).toThrow(new RegExp(`^${variable} [^\n]+\\.$`));
    expect(() => read(variable, value)).toThrow(about);
  }
});

test.each([
  ['"ada@example.com"'],
  ['ada@example.com '],
  ['ada@example.com,bob@example.com'],
  ['*@example.com'],
  ['CN=ada@corp,OU=x'],
  ['@'],
  [''],
  ['  '],
])('in a JSON array too: %j', (name) => {
  for (const variable of variables) {
    const stop = () => read(variable, JSON.stringify(['Staff', name]));
    expect(stop).toThrow(ConfigError);
    expect(stop).toThrow(new RegExp(`^${variable} [^\n]+\\.$`));
  }
});

test.each([
  'CN=Editors,OU=Groups,DC=corp',
  'Editors,OU=Groups',
  'cn=editors,dc=corp',
  'Cn = Editors , Dc=corp',
  'O=Acme',
  'ada@example.com, UID=ada,OU=People',
  'C=CH,L=Basel,ST=BS',
  'CN=Smith\\, John,OU=Groups',
  'CN=a+OU=b',
  'CN=Editors;OU=Groups;DC=corp',
  'commonName=Editors',
  'domainComponent=corp',
  '2.5.4.3=Editors',
  'OID.2.5.4.11=Groups',
  'street=Main',
  'ldap:///CN=Editors,OU=Groups',
  '"CN=Editors,OU=Groups,DC=corp"',
])('%s looks like a distinguished name, and stops the start with the form that takes it', (value) => {
  for (const variable of variables) {
    expect(() => read(variable, value)).toThrow(ConfigError);
    expect(() => read(variable, value)).toThrow(new RegExp(`^${variable} [^\n]+JSON array[^\n]+\\.$`));
  }
});

test.each([
  '[',
  '["Staff"',
  '["Staff",]',
  '[Staff]',
  '[“Staff”]',
  "['Staff']",
  '[1]',
  '[null]',
  '[["Staff"]]',
  '["Staff"], Editors',
  '[prod] Editors',
])('%s is no JSON array of strings, and stops the start with a sentence', (value) => {
  for (const variable of variables) {
    expect(() => read(variable, value)).toThrow(ConfigError);
    expect(() => read(variable, value)).toThrow(
      new RegExp(`^${variable} begins with \\[, [^\n]+JSON array of strings[^\n]+\\.$`),
    );
  }
});

test('a distinguished name is one name: its holder is an editor, and who has only a part of it is nobody', () => {
  const name = 'CN=Editors,OU=Groups,DC=corp';
  const judge = createAccessList({
    editors: read('ACCESS_EDITORS', JSON.stringify([name])) ?? [],
    viewers: [],
    rolesClaim: 'roles',
  });
  expect(judge([{ roles: [name] }])).toBe('editor');
  for (const part of name.split(',')) expect(judge([{ roles: [part] }])).toBeUndefined();
});

test('an empty JSON array names nobody', () => {
  expect(() => read('ACCESS_EDITORS', '[]')).toThrow(/^No one would have access/);
});

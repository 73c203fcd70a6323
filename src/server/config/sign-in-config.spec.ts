import { expect, test } from 'vitest';
import { ConfigError } from '#server/config/config-error.ts';
import { readConfig } from '#server/config/config.ts';

const secret = 'one-secret-of-at-least-32-characters';
const set = {
  PUBLIC_URL: 'https://profiles.example.com',
  OIDC_ISSUER: 'https://login.example.com/realms/acme',
  OIDC_CLIENT_ID: 'portal-profiles',
  OIDC_CLIENT_SECRET: 'client-secret',
  SESSION_SECRET: secret,
  ACCESS_EDITORS: 'ada@example.com',
};

test('a sign-in, and what is taken for granted', () => {
  const config = readConfig({ ...set, HOST: '0.0.0.0', ACCESS_VIEWERS: '@example.com, bob@other.example,' });
  expect(config).toMatchObject({ host: '0.0.0.0' });
  expect(config.signIn).toMatchObject({
    issuer: new URL(set.OIDC_ISSUER),
    publicUrl: new URL(set.PUBLIC_URL),
    scope: 'openid profile email',
    editors: ['ada@example.com'],
    viewers: ['@example.com', 'bob@other.example'],
    session: { secrets: [secret], idle: 3_600_000, max: 43_200_000, check: 300_000 },
  });
});

test('everything set', () => {
  const { signIn } = readConfig({
    ...set,
    OIDC_SCOPE: 'openid email offline_access',
    OIDC_PARAMS: 'prompt=select_account&hd=example.com',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
    ACCESS_EDITORS: 'Portal Editors',
    SESSION_SECRET: `${secret}-new, ${secret}`,
    SESSION_IDLE: '30m',
    SESSION_MAX: '8h',
    SESSION_CHECK: '30s',
  });
  expect(Object.fromEntries(signIn?.params ?? [])).toEqual({ prompt: 'select_account', hd: 'example.com' });
  expect(signIn?.session).toEqual({
    secrets: [`${secret}-new`, secret],
    idle: 1_800_000,
    max: 28_800_000,
    check: 30_000,
  });
});

test('what a sign-in asks for anyway may be in OIDC_PARAMS', () => {
  const OIDC_PARAMS = 'response_type=code&response_mode=query';
  expect(String(readConfig({ ...set, OIDC_PARAMS }).signIn?.params)).toBe(OIDC_PARAMS);
});

test('without any of it there is no sign-in', () => {
  expect(readConfig({ SESSION_IDLE: '5m' }).signIn).toBeUndefined();
});

test.each(['0.0.0.0', '::', '192.168.1.20', 'profiles.example.com'])(
  'HOST=%s needs a sign-in, and says so',
  (HOST) => {
    expect(() => readConfig({ HOST })).toThrow(/^HOST must be a loopback address .*sign-in.*\.$/);
    expect(readConfig({ ...set, HOST }).host).toBe(HOST);
  },
);

test.each(Object.keys(set).filter((name) => name !== 'ACCESS_EDITORS'))(
  'a sign-in without %s stops the start, which names it',
  (name) => {
    const read = () => readConfig({ ...set, [name]: '' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^Sign-in also needs ${name}, .*\\.$`));
  },
);

test('PUBLIC_URL alone names all that is missing', () => {
  expect(() => readConfig({ PUBLIC_URL: set.PUBLIC_URL })).toThrow(
    /OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SESSION_SECRET, and ACCESS_EDITORS or ACCESS_VIEWERS/,
  );
});

test('a sign-in that names nobody stops the start', () => {
  expect(() => readConfig({ ...set, ACCESS_EDITORS: ' , ' })).toThrow(/^No one would have access: .*\.$/);
});

test('a role without the claim that holds roles stops the start', () => {
  expect(() => readConfig({ ...set, ACCESS_VIEWERS: 'Staff' })).toThrow(
    /^OIDC_ROLES_CLAIM must .*Staff.*\.$/,
  );
});

test.each([
  ['PUBLIC_URL', 'http://profiles.example.com'],
  ['PUBLIC_URL', 'https://profiles.example.com/dashboard'],
  ['PUBLIC_URL', 'profiles.example.com'],
  ['OIDC_ISSUER', 'http://login.example.com'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.com/common/v2.0'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.com/organizations/v2.0'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.com/consumers/v2.0'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.us/common/v2.0'],
  ['OIDC_ISSUER', 'https://sts.windows.net/Common/'],
  ['OIDC_EMAIL_VERIFIED', 'true'],
  ['OIDC_SCOPE', 'profile email'],
  ['OIDC_PARAMS', 'prompt=select_account & response_mode=form_post'],
  ['OIDC_PARAMS', 'response_mode=query&response_mode=fragment'],
  ['OIDC_PARAMS', 'response_type=code id_token'],
  ['SESSION_SECRET', 'too-short'],
  ['SESSION_SECRET', `${secret},short`],
  ['SESSION_IDLE', '15'],
  ['SESSION_MAX', '0h'],
  ['SESSION_MAX', '9601h'],
  ['SESSION_CHECK', '5 minutes'],
  ['SESSION_CHECK', '61m'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', 'proxy.example.com'],
])('%s=%s stops the start with one sentence that names it', (variable, value) => {
  expect(() => readConfig({ ...set, [variable]: value })).toThrow(
    new RegExp(`^${variable} must be [^\n]+\\.$`),
  );
});

test.each(['common', 'organizations', 'consumers'])(
  'emails are never assumed to be verified at the Entra issuer %s',
  (tenant) => {
    const OIDC_ISSUER = `https://login.microsoftonline.com/${tenant}/v2.0`;
    expect(() => readConfig({ ...set, OIDC_ISSUER, OIDC_EMAIL_VERIFIED: 'assume' })).toThrow(ConfigError);
  },
);

test('nor at Google', () => {
  const OIDC_ISSUER = 'https://accounts.google.com';
  expect(readConfig({ ...set, OIDC_ISSUER }).signIn?.assumesVerified).toBe(false);
  expect(() => readConfig({ ...set, OIDC_ISSUER, OIDC_EMAIL_VERIFIED: 'assume' })).toThrow(
    /^OIDC_EMAIL_VERIFIED must be absent with Google.*\.$/,
  );
});

test('at an issuer with its own people only, they can be', () => {
  expect(readConfig({ ...set, OIDC_EMAIL_VERIFIED: 'assume' }).signIn?.assumesVerified).toBe(true);
});

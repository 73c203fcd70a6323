import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Provider } from '#server/auth/sign-in/provider.ts';
import { createLog } from '#server/http/log.ts';
import { createIdTokenSigner } from '#server/test-support/id-token-signer.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { serveProvider } from '#server/test-support/serve-provider.ts';
import { fakeProvider, grant, serveSignIn } from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const unavailable = async () => {
  throw new TypeError('fetch failed');
};

test.each([
  ['userinfo has moved', '/userinfo', '/v2/userinfo', 302],
  ['userinfo is not there', '/userinfo', '/elsewhere', 502],
  ['the keys are not there', '/jwks', '/v2/jwks', 502],
  ['the token endpoint has moved', '/token', '/v2/token', 302],
])('a sign-in presents its code only once: %s', async (_, path, found, expected) => {
  const { provider, answers, metadata } = await serveProvider();
  const issuer = String(metadata['issuer']);
  metadata['userinfo_endpoint'] = `${issuer}/userinfo`;
  const { sign, keys } = await createIdTokenSigner(issuer);
  const { begin, finish } = provider;
  const browser = await serveSignIn(database, fakeProvider({ begin, finish }));
  const sent = new URL((await browser.get('/-/sign-in')).headers.get('location') ?? '').searchParams;
  const codes: (string | null)[] = [];
  const token = async (__: unknown, body: string) => {
    codes.push(new URLSearchParams(body).get('code'));
    const id_token = await sign({ nonce: sent.get('nonce') });
    return { status: 200, body: { access_token: 'a', token_type: 'bearer', id_token } };
  };
  const userinfo = () => ({ status: 200, body: grant().claims?.[0] });
  Object.assign(answers, {
    '/token': token,
    '/v2/token': token,
    '/userinfo': userinfo,
    '/v2/userinfo': userinfo,
    '/jwks': keys,
  });
  delete answers[path];
  const name =
    { '/userinfo': 'userinfo_endpoint', '/jwks': 'jwks_uri', '/token': 'token_endpoint' }[path] ?? '';
  metadata[name] = `${issuer}${found}`;
  pass(1);
  const finished = await browser.get(`/-/sign-in/callback?code=1&state=${sent.get('state')}`);
  expect(codes).toEqual(['1']);
  expect(finished.status).toBe(expected);
});

// damienbod/angular-auth-oidc-client#1039, coder/coder#9312
test.each([
  ['roles that only the ID token has are not confirmed', { email: 'ada@example.com' }, [200, 200, 401]],
  ['so that nobody loses access at once', {}, [200, 200, 401]],
  ['userinfo confirms them', { roles: ['Editors'] }, [200, 200, 200]],
  ['userinfo denies them', { roles: ['Staff'] }, [401, 401, 401]],
])('a check without a new ID token: %s', async (_, said, expected) => {
  const { provider, answers, metadata } = await serveProvider();
  const issuer = String(metadata['issuer']);
  metadata['userinfo_endpoint'] = `${issuer}/userinfo`;
  const { sign, keys } = await createIdTokenSigner(issuer);
  const { begin, finish, refresh } = provider;
  const lists = { OIDC_ROLES_CLAIM: 'roles', ACCESS_EDITORS: 'Editors', ACCESS_VIEWERS: '@example.com' };
  const browser = await serveSignIn(database, fakeProvider({ begin, finish, refresh }), lists);
  const sent = new URL((await browser.get('/-/sign-in')).headers.get('location') ?? '').searchParams;
  const tokens = { access_token: 'a', token_type: 'bearer', refresh_token: 'r' };
  answers['/jwks'] = keys;
  answers['/token'] = async (__, body) => {
    const isRefresh = body.includes('grant_type=refresh_token');
    const id_token = await sign({ nonce: sent.get('nonce'), roles: ['Editors'] });
    return { status: 200, body: isRefresh ? tokens : { ...tokens, id_token } };
  };
  answers['/userinfo'] = () => ({ status: 200, body: { sub: 'ada' } });
  await browser.get(`/-/sign-in/callback?code=1&state=${sent.get('state')}`);
  answers['/userinfo'] = () => ({ status: 200, body: { sub: 'ada', ...said, email_verified: true } });
  const statuses = [];
  for (const minutes of [6, 30, 30]) {
    pass(minutes);
    const response = await browser.get('/-/session');
    statuses.push(response.status);
  }
  expect(statuses).toEqual(expected);
});

test('“Use another account” asks for an account, whatever OIDC_PARAMS asks for', async () => {
  const { provider } = await serveProvider({ params: 'prompt=consent&prompt=none&resource=a&resource=b' });
  const finish = async () => grant({ claims: [{ sub: 'eve' }] });
  const browser = await serveSignIn(database, fakeProvider({ begin: provider.begin, finish }));
  const askedAt = async (path: string) =>
    new URL((await browser.get(path)).headers.get('location') ?? '').searchParams;
  const first = await askedAt('/-/sign-in');
  expect(first.getAll('prompt')).toEqual(['consent', 'none']);
  expect(first.getAll('resource')).toEqual(['a', 'b']);
  const screen = await browser.get(`/-/sign-in/callback?code=1&state=${first.get('state')}`);
  const [, link = ''] = /href="([^"]+)">Use another account/.exec(await screen.text()) ?? [];
  expect((await askedAt(link)).getAll('prompt')).toEqual(['login consent']);
});

test('a provider that cannot be used is in the log before anyone signs in, with cause and address', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const cause = Object.assign(new Error('expired'), { code: 'CERT_HAS_EXPIRED' });
  const discover = async () => {
    throw new TypeError('fetch failed', { cause });
  };
  await serveSignIn(database, fakeProvider({ discover }), {}, log);
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 40,
    address: 'login.example.com',
    cause: 'The identity provider’s certificate has expired.',
    msg: 'provider: failed',
  });
});

test.each([
  [
    'the browser is sent back with',
    { error: 'access_denied', error_description: 'AADSTS50105: The user ada@example.com is not assigned.' },
    'access_denied AADSTS50105',
  ],
  // datahub-project/datahub#2886
  [
    'the browser is sent back with',
    { error: 'access_denied', error_description: 'Ada Lovelace is not assigned to the client.' },
    'access_denied',
  ],
  [
    'the browser is sent back with',
    { error: 'Ada <ada@example.com>', error_description: 'MSIS9604: no' },
    'MSIS9604',
  ],
  [
    'the token endpoint answers',
    { error: 'invalid_grant', error_description: 'AADSTS54005: The code secret-code was redeemed. Ada' },
    '400 invalid_grant AADSTS54005',
  ],
  ['the token endpoint answers', 'not the standard’s JSON, for Ada', '400'],
])('%s %o: the log and the screen have the provider’s codes and nothing else', async (at, said, expected) => {
  const { provider, answers } = await serveProvider();
  answers['/token'] = () => ({ status: 400, body: said });
  const { begin, finish } = provider;
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ begin, finish }), {}, log);
  const begun = await browser.get('/-/sign-in');
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const sent = at.startsWith('the browser') && typeof said === 'object' ? said : { code: 'secret-code' };
  const query = new URLSearchParams({ ...sent, state }).toString();
  const failed = await browser.get(`/-/sign-in/callback?${query}`);
  const screen = await failed.text();
  expect(screen).toContain(`(${expected})`);
  const line = lines.find((each) => each.includes('sign-in: failed')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ answer: expected });
  expect(lines.join('') + screen).not.toMatch(/\bada\b|lovelace|secret-code/i);
});

const stateIn = (response: Response) =>
  new URL(response.headers.get('location') ?? '').searchParams.get('state');

// aws-amplify/amplify-js#9976: “Already found an entry for username”
test('after invalid_request of the provider’s pages, a second try is offered, and the log has the cause', async () => {
  const { begin, finish } = (await serveProvider()).provider;
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ begin, finish }), {}, log);
  const begun = await browser.get('/-/sign-in');
  const failed = await browser.get(`/-/sign-in/callback?error=invalid_request&state=${stateIn(begun)}`);
  expect(failed.status).toBe(403);
  expect(await failed.text()).toContain('Sign in again</a>');
  const line = lines.find((each) => each.includes('sign-in: failed')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ cause: expect.stringContaining('OIDC_PARAMS') });
});

/**
 * What Keycloak answers where its own part of a sign-in has expired: of several restored tabs, in all but the first.
 */
const expired = 'error=temporarily_unavailable&error_description=authentication_expired';

test('a sign-in that has expired at the provider begins again at once, but only once', async () => {
  const { begin, finish } = (await serveProvider()).provider;
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ begin, finish }), {}, log);
  const begun = await browser.get('/-/sign-in?return_to=/portals/acme');
  const again = await browser.get(`/-/sign-in/callback?${expired}&state=${stateIn(begun)}`);
  expect(again.status).toBe(302);
  expect(again.headers.get('location')).toContain('/auth?');
  expect(stateIn(again)).not.toBe(stateIn(begun));
  expect(lines.join('')).not.toContain('sign-in: failed');
  const failed = await browser.get(`/-/sign-in/callback?${expired}&state=${stateIn(again)}`);
  expect(failed.status).toBe(503);
  expect(await failed.text()).toContain('return_to=%2Fportals%2Facme');
});

test('it still asks for the account, if another one was wanted', async () => {
  const { provider } = await serveProvider();
  const browser = await serveSignIn(
    database,
    fakeProvider({ begin: provider.begin, finish: provider.finish }),
  );
  const begun = await browser.get('/-/sign-in?prompt=login');
  const again = await browser.get(`/-/sign-in/callback?${expired}&state=${stateIn(begun)}`);
  const promptOf = ({ headers }: Response) =>
    new URL(headers.get('location') ?? '').searchParams.get('prompt');
  expect(promptOf(begun)).not.toBeNull();
  expect(promptOf(again)).toBe(promptOf(begun));
});

test('one that has expired because of another tab leads to its page', async () => {
  const { provider } = await serveProvider();
  const finish: Provider['finish'] = async (query, attempt) =>
    query.includes('error=') ? provider.finish(query, attempt) : grant();
  const browser = await serveSignIn(database, fakeProvider({ begin: provider.begin, finish }));
  const first = await browser.get('/-/sign-in');
  const second = await browser.get('/-/sign-in?return_to=/portals/acme');
  await browser.get(`/-/sign-in/callback?code=1&state=${stateIn(first)}`);
  const back = await browser.get(`/-/sign-in/callback?${expired}&state=${stateIn(second)}`);
  expect([back.status, back.headers.get('location')]).toEqual([302, '/portals/acme']);
});

test('what an administrator has to change is on the screen, without another try', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const cause = Object.assign(new Error('self-signed certificate'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' });
  const begin = async () => {
    throw new TypeError('fetch failed', { cause });
  };
  const browser = await serveSignIn(database, fakeProvider({ begin }), {}, log);
  const failed = await browser.get('/-/sign-in');
  expect(failed.status).toBe(502);
  const screen = await failed.text();
  expect(screen).toContain('NODE_EXTRA_CA_CERTS');
  expect(screen).not.toContain('<a ');
  expect(lines.join('')).toContain('NODE_EXTRA_CA_CERTS');
  const away = await serveSignIn(database, fakeProvider({ begin: unavailable }));
  expect(await (await away.get('/-/sign-in')).text()).toContain('Try again');
});

import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { createLog } from '#server/http/log.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { providerAt } from '#server/test-support/provider-at.ts';
import { serveProvider } from '#server/test-support/serve-provider.ts';
import { fakeProvider, publicUrl, serveSignIn, type TestSignIn } from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

const status = async ({ get }: TestSignIn) => (await get('/api/portals')).status;
const unavailable = async () => {
  throw new TypeError('fetch failed');
};

test('signing out ends the session here, even while the provider is away, and revokes what it gave', async () => {
  const revoked: string[] = [];
  const revoke = async (token: string) => void revoked.push(token);
  const endSessionUrl = async (hint?: string) => new URL(`https://login.example.com/end?hint=${hint}`);
  const browser = await serveSignIn(database, fakeProvider({ revoke, endSessionUrl }));
  await browser.signIn();
  const out = await browser.get('/-/sign-out', { 'sec-fetch-site': 'same-origin' });
  expect(out.headers.get('location')).toBe('https://login.example.com/end?hint=id-token');
  expect(revoked).toEqual(['refresh-1']);
  expect(browser.cookies.size).toBe(0);

  const other = await serveSignIn(
    database,
    fakeProvider({ revoke: unavailable, endSessionUrl: unavailable }),
  );
  await other.signIn();
  const elsewhere = await other.get('/-/sign-out', { 'sec-fetch-site': 'cross-site' });
  expect(elsewhere.headers.get('location')).toBe('/');
  expect(await status(other)).toBe(200);
  const alone = await other.get('/-/sign-out');
  expect(alone.headers.get('location')).toBe('/-/signed-out');
  expect(await status(other)).toBe(401);
});

test('signing out while the provider is away does not lead there', async () => {
  const endSessionUrl = async () => new URL('https://login.example.com/end');
  const browser = await serveSignIn(database, fakeProvider({ revoke: unavailable, endSessionUrl }));
  await browser.signIn();
  expect((await browser.get('/-/sign-out')).headers.get('location')).toBe('/-/signed-out');
  expect(await status(browser)).toBe(401);
});

test.each([
  ['that is configured', 'client_secret_post', undefined],
  ['that the provider accepts', undefined, ['client_secret_basic', 'client_secret_post']],
] as const)('signing out revokes the token by the way to authenticate %s', async (_, clientAuth, listed) => {
  const { provider, answers, metadata } = await serveProvider({ ...(clientAuth && { clientAuth }) });
  metadata['revocation_endpoint'] = `${String(metadata['issuer'])}/revoke`;
  metadata['token_endpoint_auth_methods_supported'] = listed;
  const revoked: (string | null)[] = [];
  answers['/revoke'] = (__, body) => {
    const sent = new URLSearchParams(body);
    if (!sent.has('client_secret'))
      return { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };
    revoked.push(sent.get('token'));
    return { status: 200 };
  };
  const browser = await serveSignIn(database, fakeProvider({ revoke: provider.revoke }));
  await browser.signIn();
  await browser.get('/-/sign-out');
  expect(revoked).toEqual(['refresh-1']);
});

test('signing out leads to the provider’s sign-out even if the token cannot be revoked', async () => {
  const { provider, answers, metadata } = await serveProvider();
  const issuer = String(metadata['issuer']);
  Object.assign(metadata, { revocation_endpoint: `${issuer}/revoke`, end_session_endpoint: `${issuer}/end` });
  answers['/revoke'] = () => ({ status: 503 });
  const { revoke, endSessionUrl } = provider;
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ revoke, endSessionUrl }), {}, log);
  await browser.signIn();
  const out = await browser.get('/-/sign-out');
  expect(out.headers.get('location')).toMatch(`${issuer}/end?`);
  expect(lines.join('')).toContain('sign-out: the refresh token could not be revoked');
});

test('a token that cannot be revoked because the connection is refused: the log says that', async () => {
  const { provider, metadata } = await serveProvider();
  metadata['revocation_endpoint'] = `http://127.0.0.1:${await freePort()}/revoke`;
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ revoke: provider.revoke }), {}, log);
  await browser.signIn();
  await browser.get('/-/sign-out');
  const line = lines.find((each) => each.includes('could not be revoked')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ err: { causeCodes: ['ECONNREFUSED'] } });
});

// streamlit/streamlit#14601, jenkinsci/oic-auth-plugin#241
test.each([
  ['its prefix domain', 'https://acme.auth.eu-west-1.amazoncognito.com', true],
  ['a domain of its own', 'https://login.example.com', true],
  ['no address for it in the metadata', 'https://login.example.com', false],
])('signing out at Cognito with %s is by the parameters that it knows', async (_, domain, isListed) => {
  const { endSessionUrl } = providerAt('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC', {
    authorization_endpoint: `${domain}/oauth2/authorize`,
    ...(isListed && { end_session_endpoint: `${domain}/logout` }),
  });
  const browser = await serveSignIn(database, fakeProvider({ endSessionUrl }));
  await browser.signIn();
  const out = new URL((await browser.get('/-/sign-out')).headers.get('location') ?? '', publicUrl);
  expect(out.origin + out.pathname).toBe(`${domain}/logout`);
  expect(Object.fromEntries(out.searchParams)).toEqual({
    client_id: 'client',
    logout_uri: `${publicUrl}/-/signed-out`,
  });
});

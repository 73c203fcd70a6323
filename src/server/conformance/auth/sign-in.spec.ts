import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { createLog } from '#server/http/log.ts';
import { SessionRefusedError } from '#server/auth/sessions/refresh-failure.ts';
import { createIdTokenSigner } from '#server/test-support/id-token-signer.ts';
import { providerAt } from '#server/test-support/provider-at.ts';
import { serveProvider } from '#server/test-support/serve-provider.ts';
import {
  fakeProvider,
  grant,
  publicUrl,
  serveSignIn,
  type TestSignIn,
} from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const status = async ({ get }: TestSignIn) => (await get('/api/portals')).status;
const unavailable = async () => {
  throw new TypeError('fetch failed');
};

test('without a session, a person is sent to sign in and come back, and a program is told why not', async () => {
  const { get } = await serveSignIn(database, fakeProvider());
  const page = await get('/portals/acme?status=active', { accept: 'text/html' });
  expect(page.status).toBe(302);
  expect(page.headers.get('location')).toBe(
    `${publicUrl}/-/sign-in?return_to=${encodeURIComponent('/portals/acme?status=active')}`,
  );
  for (const path of [
    '/api/portals',
    '/api',
    '/%61pi/portals',
    '/-/session',
    '/-/openapi.json',
    '/-/version',
    '/-/other',
  ]) {
    const refused = await get(path, { accept: 'text/html' });
    expect(refused.status, path).toBe(401);
    expect(await refused.json()).toMatchObject({
      object: 'error',
      code: 'unauthorized',
      reason: 'signed_out',
    });
  }
  expect(await (await get('/assets/page.js')).text()).toBe('page');
});

test('cookies are for the server alone, over https, on this host', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  const back = await browser.signIn();
  expect(back.headers.get('location')).toBe('/portals/acme');
  expect(back.headers.get('cache-control')).toBe('no-store');
  expect(browser.setCookies.length).toBeGreaterThan(1);
  for (const line of browser.setCookies) {
    expect(line).toMatch(/^__Host-portal-profiles-/);
    expect(line).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(line).not.toMatch(/ada@|refresh-1|Domain=/i);
  }
  expect([...browser.cookies.keys()]).toEqual(['__Host-portal-profiles-session']);
  expect([...browser.cookies.values()][0]).toMatch(/^[\w-]{43}$/);
});

test('a proxy may stand in front', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  const forwarded = { 'x-forwarded-for': '198.51.100.7', host: 'internal.example' };
  expect((await browser.get('/api/portals', forwarded)).status).toBe(200);
});

test('sign-ins that are begun and never finished do not pile up', async () => {
  let begun = 0;
  const begin = async () => {
    begun += 1;
    const attempt = { state: `${begun}`.padStart(8, '0'), nonce: 'nonce', verifier: 'verifier' };
    return { url: new URL('https://login.example.com/auth'), attempt };
  };
  const browser = await serveSignIn(database, fakeProvider({ begin }));
  for (let times = 0; times < 12; times += 1) await browser.get('/-/sign-in');
  expect(browser.cookies.size).toBeLessThanOrEqual(5);
});

test('each sign-in is a session of its own', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  const [first] = browser.cookies.values();
  await browser.signIn();
  expect([...browser.cookies.values()]).not.toContain(first);
});

test('many requests at once ask the provider once, and a late one gets the same answer', async () => {
  const tokens: string[] = [];
  const browser = await serveSignIn(
    database,
    fakeProvider({
      refresh: async (refreshToken) => {
        tokens.push(refreshToken);
        return grant({ refreshToken: `refresh-${tokens.length + 1}` });
      },
    }),
  );
  await browser.signIn();
  const stale = new Map(browser.cookies);
  pass(5);
  expect(await Promise.all(Array.from({ length: 8 }, () => status(browser)))).toEqual(Array(8).fill(200));
  expect(tokens).toEqual(['refresh-1']);
  const cookie = [...stale].map(([name, value]) => `${name}=${value}`).join('; ');
  expect((await browser.get('/api/portals', { cookie })).status).toBe(200);
  expect(tokens).toEqual(['refresh-1']);
  pass(5);
  expect(await status(browser)).toBe(200);
  expect(tokens).toEqual(['refresh-1', 'refresh-2']);
});

test('what the provider refuses is over at once', async () => {
  const refused = new SessionRefusedError('400 invalid_grant');
  const browser = await serveSignIn(database, fakeProvider({ refresh: () => Promise.reject(refused) }));
  await browser.signIn();
  pass(4);
  expect(await status(browser)).toBe(200);
  pass(1);
  expect(await status(browser)).toBe(401);
});

test('a provider that is away is waited for, for an hour', async () => {
  let refresh: () => Promise<ReturnType<typeof grant>> = unavailable;
  const browser = await serveSignIn(database, fakeProvider({ refresh: () => refresh() }));
  await browser.signIn();
  for (let minutes = 0; minutes < 55; minutes += 5) {
    pass(5);
    expect(await status(browser)).toBe(200);
  }
  refresh = async () => grant();
  pass(4);
  expect(await status(browser)).toBe(200);
  refresh = unavailable;
  pass(59);
  expect(await status(browser)).toBe(200);
  pass(1);
  expect(await status(browser)).toBe(401);
});

test('a new refresh token is kept although the rest of the answer did not come', async () => {
  const tokens: string[] = [];
  const browser = await serveSignIn(
    database,
    fakeProvider({
      refresh: async (refreshToken) => {
        tokens.push(refreshToken);
        const claimsError = new TypeError('fetch failed');
        return grant({ claims: undefined, claimsError, refreshToken: 'refresh-2' });
      },
    }),
  );
  await browser.signIn();
  for (let minutes = 0; minutes < 10; minutes += 5) {
    pass(5);
    expect(await status(browser)).toBe(200);
  }
  expect(tokens).toEqual(['refresh-1', 'refresh-2']);
});

test('with nothing to ask with, a session lasts an hour', async () => {
  const finish = async () => grant({ refreshToken: undefined });
  const browser = await serveSignIn(database, fakeProvider({ finish }));
  await browser.signIn();
  pass(59);
  expect(await status(browser)).toBe(200);
  pass(1);
  expect(await status(browser)).toBe(401);
});

test('an idle session ends, and a used one at its limit', async () => {
  const browser = await serveSignIn(database, fakeProvider(), { SESSION_IDLE: '30m', SESSION_MAX: '2h' });
  await browser.signIn();
  for (let minutes = 0; minutes < 116; minutes += 29) {
    pass(29);
    expect(await status(browser)).toBe(200);
  }
  pass(4);
  expect(await status(browser)).toBe(401);
  await browser.signIn();
  pass(30);
  expect(await status(browser)).toBe(401);
});

test('the longest SESSION_MAX that the configuration accepts is one that browsers accept', async () => {
  const browser = await serveSignIn(database, fakeProvider(), { SESSION_MAX: '9600h' });
  expect((await browser.signIn()).headers.get('location')).toBe('/portals/acme');
  expect(browser.setCookies.at(-1)).toContain(`Max-Age=${400 * 24 * 60 * 60}`);
  const tooLong = serveSignIn(database, fakeProvider(), { SESSION_MAX: '576001m' });
  await expect(tooLong).rejects.toThrow(/^SESSION_MAX must be .*400 days.*\.$/);
});

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

test('whoever makes up ways back from the provider has to wait', async () => {
  const { get, signIn } = await serveSignIn(database, fakeProvider());
  const statuses: number[] = [];
  for (let i = 0; i < 21; i++) statuses.push((await get(`/-/sign-in/callback?state=${i}`)).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 400), 429]);
  expect((await signIn()).status).toBe(429);
});

// cesargb/laravel-magiclink#96
test('HEAD begins, uses up and ends nothing', async () => {
  let begun = 0;
  const { begin } = fakeProvider();
  const browser = await serveSignIn(
    database,
    fakeProvider({
      begin: (options) => {
        begun += 1;
        return begin(options);
      },
    }),
  );
  const head = (path: string) => browser.send('HEAD', path);
  expect((await head('/-/sign-in')).status).toBe(200);
  expect(begun).toBe(0);
  expect(browser.cookies.size).toBe(0);
  await browser.get('/-/sign-in?return_to=/portals/acme');
  const callback = '/-/sign-in/callback?code=1&state=state-of-the-attempt';
  expect((await head(callback)).status).toBe(200);
  expect((await browser.get(callback)).headers.get('location')).toBe('/portals/acme');
  expect((await head('/-/sign-out')).status).toBe(200);
  expect(await status(browser)).toBe(200);
  expect((await head('/api/portals')).status).toBe(200);
  browser.cookies.clear();
  expect((await head('/api/portals')).status).toBe(401);
  const page = await browser.send('HEAD', '/portals/acme', { accept: 'text/html' });
  expect(page.headers.get('location')).toContain('/-/sign-in?return_to=');
});

test('HEAD is a read, for viewers too', async () => {
  const browser = await serveSignIn(database, fakeProvider(), {
    ACCESS_EDITORS: 'eve@example.com',
    ACCESS_VIEWERS: 'ada@example.com',
  });
  await browser.signIn();
  expect((await browser.send('HEAD', '/api/portals')).status).toBe(200);
});

// bitwarden/server#446, node-red/node-red#1680
test('with the credentials of a proxy, the session counts, and so does the origin', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  const proxy = { authorization: 'Basic dXNlcjpwYXNz' };
  expect((await browser.get('/api/portals', proxy)).status).toBe(401);
  await browser.signIn();
  expect((await browser.get('/api/portals', proxy)).status).toBe(200);
  expect((await browser.get('/api/portals', { ...proxy, origin: 'https://evil.example' })).status).toBe(403);
});

test.each([
  // dexidp/dex#1405, coder/coder#3954
  [
    'an email of which nothing is said',
    { email_verified: undefined },
    'Your email can’t be confirmed',
    'email_verified',
  ],
  [
    'an email that is not verified',
    { email_verified: false },
    'Your email isn’t verified',
    'ada@example.com',
  ],
  ['no email', { email: undefined, email_verified: undefined }, 'Your email is missing', 'scope'],
  [
    'an email that is not listed',
    { email: 'eve@evil.example', email_verified: true },
    'You don’t have access',
    'Ada',
  ],
  [
    'an unlisted email of which nothing is said',
    { email: 'eve@evil.example', email_verified: undefined },
    'You don’t have access',
    'Ada',
  ],
])('%s: the screen and the log say that', async (_, changes, title, named) => {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const claims = [{ sub: 'ada', name: 'Ada', email: 'ada@example.com', ...changes }];
  const browser = await serveSignIn(
    database,
    fakeProvider({ finish: async () => grant({ claims }) }),
    {},
    log,
  );
  const refused = await browser.signIn();
  expect(refused.status).toBe(403);
  const screen = await refused.text();
  expect(screen).toContain(`<h1>${title}</h1>`);
  expect(screen).toContain(named);
  const logged = lines.map((line): unknown => JSON.parse(line));
  expect(logged).toContainEqual(
    expect.objectContaining({ msg: 'sign-in: no access', reason: expect.any(String) }),
  );
});

test.each([
  ['nothing', { email: 'ada@example.com' }, {}, 302],
  ['null', { email: 'ada@example.com', email_verified: null }, {}, 302],
  ['no', { email: 'ada@example.com', email_verified: false }, {}, 403],
  ['no, as a text', { email: 'ada@example.com', email_verified: 'false' }, {}, 403],
  ['no, elsewhere', { email: 'ada@example.com' }, { email_verified: false }, 403],
  ['nothing, about someone else', { email: 'eve@example.com' }, {}, 403],
])(
  'where emails count as verified unless the provider says otherwise, and it says %s',
  async (_, userinfo, idToken, expected) => {
    const claims = [
      { sub: 'ada', ...userinfo },
      { sub: 'ada', ...idToken },
    ];
    const finish = async () => grant({ claims });
    const assuming = { OIDC_EMAIL_VERIFIED: 'assume' };
    const browser = await serveSignIn(database, fakeProvider({ finish }), assuming);
    expect((await browser.signIn()).status).toBe(expected);
  },
);

test('where emails count as verified, one that the provider denies later ends the session', async () => {
  const said = { sub: 'ada', email: 'ada@example.com' };
  const finish = async () => grant({ claims: [said] });
  let claims: Record<string, unknown>[] = [said];
  const refresh = async () => grant({ claims });
  const browser = await serveSignIn(database, fakeProvider({ finish, refresh }), {
    OIDC_EMAIL_VERIFIED: 'assume',
  });
  await browser.signIn();
  pass(5);
  expect(await status(browser)).toBe(200);
  claims = [{ ...said, email_verified: false }];
  pass(5);
  expect(await status(browser)).toBe(401);
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
  expect(lines.join('') + screen).not.toMatch(/ada|lovelace|secret-code/i);
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

import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { SessionRefusedError } from '#server/auth/sessions/refresh-failure.ts';
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

// oauth2-proxy/oauth2-proxy#1888, AxaFrance/oidc-client#1635
test('a way back that is over leads someone who is signed in to the dashboard, and counts for nothing', async () => {
  let finished = 0;
  const finish = async () => grant({ refreshToken: `refresh-${(finished += 1)}` });
  const browser = await serveSignIn(database, fakeProvider({ finish }));
  await browser.signIn();
  const again = await browser.get('/-/sign-in/callback?code=1&state=state-of-the-attempt');
  expect([again.status, again.headers.get('location'), finished]).toEqual([302, '/', 1]);
  expect(await status(browser)).toBe(200);
  browser.cookies.clear();
  expect((await browser.get('/-/sign-in/callback?code=1&state=state-of-the-attempt')).status).toBe(400);
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

// PlaidWeb/Publ#267, ThePandemoniumInstitute/botc-release#203
test.each([
  ['sec-purpose', 'prefetch;prerender'],
  ['purpose', 'prefetch'],
  ['x-moz', 'prefetch'],
])(
  'what a browser loads before anyone asks for it begins, uses up and ends nothing: %s: %s',
  async (name, value) => {
    const browser = await serveSignIn(database, fakeProvider());
    const prefetch = async (path: string) => (await browser.get(path, { [name]: value })).status;
    expect(await prefetch('/-/sign-in')).toBe(503);
    expect(browser.cookies.size).toBe(0);
    await browser.get('/-/sign-in?return_to=/portals/acme');
    const callback = '/-/sign-in/callback?code=1&state=state-of-the-attempt';
    expect(await prefetch(callback)).toBe(503);
    expect((await browser.get(callback)).headers.get('location')).toBe('/portals/acme');
    expect(await prefetch('/-/sign-out')).toBe(503);
    expect(await status(browser)).toBe(200);
    await browser.get('/-/sign-out');
    expect(await status(browser)).toBe(401);
  },
);

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

import { pino } from 'pino';
import { Sql } from 'sql-template-tag';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import type { Grant } from '#server/auth/sign-in/provider.ts';
import { ClientRefusedError, SessionRefusedError } from '#server/auth/sessions/refresh-failure.ts';
import { createIdTokenSigner } from '#server/test-support/id-token-signer.ts';
import { serveProvider } from '#server/test-support/serve-provider.ts';
import { fakeProvider, grant, serveSignIn, type TestSignIn } from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { pool } = database;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(async () => {
  vi.useRealTimers();
  await pool.query('delete from sessions');
});

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const status = async ({ get }: TestSignIn) => (await get('/api/portals')).status;
const rows = async () => (await pool.query('select * from sessions')).rows;

/** A second server with the same database and provider, used with the same cookies. */
async function secondServer(browser: TestSignIn, ...serving: Parameters<typeof serveSignIn>) {
  const other = await serveSignIn(...serving);
  goOn(browser, other);
  return other;
}

/** Goes on at another server with the same browser, whose cookies are the same on every port of a host. */
function goOn(from: TestSignIn, to: TestSignIn): TestSignIn {
  to.cookies.clear();
  for (const [name, value] of from.cookies) to.cookies.set(name, value);
  return to;
}

/** A promise and the functions that settle it. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

test('the database holds neither the cookie nor a token that can be read', async () => {
  const finish = async () => grant({ sid: 'sid-1', refreshToken: 'r'.repeat(1800) });
  const browser = await serveSignIn(database, fakeProvider({ finish }));
  await browser.signIn();
  const [row] = await rows();
  expect(row).toMatchObject({ sub: 'ada', sid: 'sid-1' });
  const text = JSON.stringify(row) + row.cookie_hash.toString('base64url');
  for (const secret of [...browser.cookies.values(), 'rrrr', 'id-token', 'ada@example.com']) {
    expect(text).not.toContain(secret);
  }
  expect(await status(browser)).toBe(200);
});

test('without a session nothing is written', async () => {
  const { get } = await serveSignIn(database, fakeProvider());
  await get('/-/sign-in');
  await get('/-/sign-in/callback?code=1&state=made-up-state');
  await get('/api/portals', { cookie: `__Host-portal-profiles-session=${'A'.repeat(43)}` });
  await get('/-/sign-out');
  expect(await rows()).toEqual([]);
});

test('a row moved under another cookie opens nothing', async () => {
  const ada = await serveSignIn(database, fakeProvider());
  await ada.signIn();
  const eve = await serveSignIn(database, fakeProvider({ finish: async () => grant({ subject: 'eve' }) }));
  await eve.signIn();
  await pool.query(`update sessions set encrypted = (select encrypted from sessions where sub = 'ada')`);
  expect([await status(ada), await status(eve)]).toEqual([200, 401]);
});

test('a restart signs nobody out, and signing out counts on every server at once', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  const other = await secondServer(browser, database, fakeProvider());
  expect(await status(other)).toBe(200);
  await browser.get('/-/sign-out');
  expect(await status(other)).toBe(401);
});

test('a provider’s no counts on every server at once, and the log says who it was and why', async () => {
  const lines: string[] = [];
  const refresh = () => Promise.reject(new SessionRefusedError('400 invalid_grant'));
  const log = pino({}, { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ refresh }), {}, log);
  await browser.signIn();
  const other = await secondServer(browser, database, fakeProvider());
  pass(5);
  expect(await status(browser)).toBe(401);
  expect(await status(other)).toBe(401);
  expect(await rows()).toEqual([]);
  expect(lines.filter((line) => line.includes('session ended'))).toEqual([
    expect.stringContaining('"subject":"ada","reason":"ended by the provider","answer":"400 invalid_grant"'),
  ]);
});

test('however often sessions are checked, a provider that is away is a line, and so is its return', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => lines.push(JSON.parse(line)) });
  const about = () => lines.filter(({ msg }) => String(msg).startsWith('provider:'));
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
  let isAway = true;
  const refresh = async () => {
    if (isAway) throw new TypeError('fetch failed', { cause });
    return grant();
  };
  const browser = await serveSignIn(database, fakeProvider({ refresh }), {}, log);
  await browser.signIn();
  for (const minutes of [5, 2, 2, 2]) {
    pass(minutes);
    expect(await status(browser)).toBe(200);
  }
  expect(about()).toMatchObject([
    {
      level: 40,
      address: 'login.example.com',
      cause: 'The identity provider can’t be reached (ECONNREFUSED).',
    },
  ]);
  isAway = false;
  pass(2);
  expect(await status(browser)).toBe(200);
  expect(about()).toMatchObject([{ msg: 'provider: failed' }, { msg: 'provider: works again', more: 3 }]);
});

test('a new sign-in replaces the session of this browser and of no other', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  const other = await serveSignIn(database, fakeProvider());
  await other.signIn();
  await browser.signIn();
  expect(await rows()).toHaveLength(2);
  expect([await status(browser), await status(other)]).toEqual([200, 200]);
});

test('servers on several ports of a host leave each other’s sessions alone', async () => {
  const serveAt = (PUBLIC_URL: string) => serveSignIn(database, fakeProvider(), { PUBLIC_URL });
  const first = await serveAt('http://localhost:3000');
  const second = await serveAt('http://localhost:3001');
  await first.signIn();
  expect(await status(goOn(first, second))).toBe(401);
  await second.signIn();
  expect([await status(second), await status(goOn(second, first))]).toEqual([200, 200]);
  await first.get('/-/sign-out');
  expect([await status(first), await status(goOn(first, second))]).toEqual([401, 200]);
});

test('a session from before cookies were named after ports stays valid, and can end', async () => {
  const browser = await serveSignIn(database, fakeProvider(), { PUBLIC_URL: 'http://localhost:3000' });
  await browser.signIn();
  const [cookie = ''] = browser.cookies.values();
  browser.cookies.clear();
  browser.cookies.set('portal-profiles-session', cookie);
  expect(await status(browser)).toBe(200);
  await browser.signIn();
  expect(await rows()).toHaveLength(1);
  browser.cookies.delete('portal-profiles-session-3000');
  expect(await status(browser)).toBe(401);
});

test('while one server asks the provider, the other goes on and does not ask', async () => {
  const providerCalls: string[] = [];
  const answer = deferred<Grant>();
  const refresh = async (token: string) => {
    providerCalls.push(token);
    return answer.promise;
  };
  const browser = await serveSignIn(database, fakeProvider({ refresh }));
  await browser.signIn();
  const other = await secondServer(browser, database, fakeProvider({ refresh }));
  pass(5);
  const checking = status(browser);
  await expect.poll(() => providerCalls).toEqual(['refresh-1']);
  expect(await Promise.all([status(other), status(other), status(browser)])).toEqual([200, 200, 200]);
  answer.resolve(grant({ refreshToken: 'refresh-2' }));
  expect(await checking).toBe(200);
  expect(providerCalls).toEqual(['refresh-1']);
  pass(5);
  expect(await status(other)).toBe(200);
  expect(providerCalls).toEqual(['refresh-1', 'refresh-2']);
});

test('a provider that does not answer keeps nobody waiting, whoever is due', async () => {
  const providerCalls: string[] = [];
  const never = deferred<Grant>();
  const people = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const provider = fakeProvider({
        finish: async () => grant({ subject: `user-${index}`, refreshToken: `refresh-${index}` }),
        refresh: (token) => {
          providerCalls.push(token);
          return never.promise;
        },
      });
      const browser = await serveSignIn(database, provider);
      await browser.signIn();
      return browser;
    }),
  );
  pass(5);
  const checking = people.map(status);
  await expect.poll(() => providerCalls.length).toBe(20);
  const start = performance.now();
  expect(await Promise.all(people.map(status))).toEqual(Array(20).fill(200));
  expect(performance.now() - start).toBeLessThan(2500);
  expect(await Promise.all(checking)).toEqual(Array(20).fill(200));
  expect(new Set(providerCalls).size).toBe(20);
  expect(providerCalls).toHaveLength(20);
});

test('a session of one whom the provider does not answer keeps nobody else from being checked', async () => {
  const away = await serveSignIn(
    database,
    fakeProvider({ refresh: () => Promise.reject(new TypeError('fetch failed')) }),
  );
  await away.signIn();
  const refused = await serveSignIn(
    database,
    fakeProvider({ refresh: () => Promise.reject(new SessionRefusedError('401')) }),
  );
  await refused.signIn();
  pass(5);
  expect([await status(away), await status(refused)]).toEqual([200, 401]);
});

test('after the provider was away it is asked again within a minute, on whichever server', async () => {
  let providerCalls = 0;
  const refresh = () => {
    providerCalls += 1;
    return Promise.reject(new TypeError('fetch failed'));
  };
  const browser = await serveSignIn(database, fakeProvider({ refresh }));
  await browser.signIn();
  const other = await secondServer(browser, database, fakeProvider({ refresh }));
  pass(5);
  expect([await status(browser), await status(other)]).toEqual([200, 200]);
  expect(providerCalls).toBe(1);
  pass(1);
  expect([await status(other), await status(browser)]).toEqual([200, 200]);
  expect(providerCalls).toBe(2);
});

test('a provider whose userinfo fails is asked again within a minute, with its new token, and is a line in the log', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) });
  const { provider, answers, metadata, requestedPaths } = await serveProvider();
  metadata['userinfo_endpoint'] = `${String(metadata['issuer'])}/userinfo`;
  const presented: string[] = [];
  answers['/token'] = (_, body) => {
    presented.push(new URLSearchParams(body).get('refresh_token') ?? '');
    const refresh_token = `refresh-${presented.length + 1}`;
    return { status: 200, body: { access_token: 'a', token_type: 'bearer', refresh_token } };
  };
  answers['/userinfo'] = () => ({ status: 503 });
  const browser = await serveSignIn(database, fakeProvider({ refresh: provider.refresh }), {}, log);
  await browser.signIn();
  pass(5);
  for (let times = 0; times < 3; times += 1) expect(await status(browser)).toBe(200);
  expect(presented).toEqual(['refresh-1']);
  expect(requestedPaths.filter((path) => path === '/userinfo')).toHaveLength(1);
  expect(lines).toMatchObject([
    { msg: 'provider: failed', cause: 'The identity provider answers with status 503.' },
  ]);
  pass(1);
  answers['/userinfo'] = () => ({ status: 200, body: { ...grant().claims?.[0] } });
  expect(await status(browser)).toBe(200);
  expect(presented).toEqual(['refresh-1', 'refresh-2']);
  pass(4);
  expect(await status(browser)).toBe(200);
  expect(presented).toHaveLength(2);
});

test.each([503, 404])(
  'a provider whose keys are answered with %s loses no refresh token',
  async (keysStatus) => {
    const { provider, answers, metadata } = await serveProvider();
    const { sign, keys } = await createIdTokenSigner(String(metadata['issuer']));
    let current = 'refresh-1';
    answers['/token'] = async (_, body) => {
      // Each works once, as with rotation.
      if (new URLSearchParams(body).get('refresh_token') !== current)
        return { status: 400, body: { error: 'invalid_grant' } };
      current += '+';
      const id_token = await sign({ email: 'ada@example.com', email_verified: true });
      return {
        status: 200,
        body: { access_token: 'a', token_type: 'bearer', refresh_token: current, id_token },
      };
    };
    answers['/jwks'] = () => ({ status: keysStatus });
    const browser = await serveSignIn(database, fakeProvider({ refresh: provider.refresh }));
    await browser.signIn();
    const checkedAt = async () => (await rows())[0]?.checked_at;
    const signedInAt = await checkedAt();
    for (const minutes of [5, 1]) {
      pass(minutes);
      expect(await status(browser)).toBe(200);
    }
    expect(current).toBe('refresh-1++');
    expect(await checkedAt()).toEqual(signedInAt);
    answers['/jwks'] = keys;
    pass(1);
    expect(await status(browser)).toBe(200);
    expect(await checkedAt()).not.toEqual(signedInAt);
  },
);

test('our own wrong configuration ends no session for an hour, and is an error in the log', async () => {
  const lines: string[] = [];
  const refresh = () => Promise.reject(new ClientRefusedError('401 invalid_client'));
  const log = pino({ level: 'error' }, { write: (line) => lines.push(line) });
  const browser = await serveSignIn(database, fakeProvider({ refresh }), {}, log);
  await browser.signIn();
  pass(59);
  expect(await status(browser)).toBe(200);
  expect(lines).toEqual([expect.stringContaining('invalid_client')]);
  pass(2);
  expect(await status(browser)).toBe(401);
  expect(await rows()).toEqual([]);
});

test('a session that was left alone for hours is checked once, and all that waits for it goes on', async () => {
  const answer = deferred<Grant>();
  let providerCalls = 0;
  const refresh = async () => {
    providerCalls += 1;
    return answer.promise;
  };
  const browser = await serveSignIn(database, fakeProvider({ refresh }), { SESSION_IDLE: '8h' });
  await browser.signIn();
  pass(120);
  const first = status(browser);
  await expect.poll(() => providerCalls).toBe(1);
  expect(await status(browser)).toBe(200);
  answer.resolve(grant());
  expect(await first).toBe(200);
  expect(providerCalls).toBe(1);
});

test('a session that ends while the provider is asked stays ended, and its new token is revoked', async () => {
  const answer = deferred<Grant>();
  const revoked: string[] = [];
  const browser = await serveSignIn(
    database,
    fakeProvider({
      refresh: () => answer.promise,
      // That the provider is unavailable now changes nothing: the session has ended.
      revoke: async (token) => {
        revoked.push(token);
        throw new TypeError('fetch failed');
      },
    }),
  );
  await browser.signIn();
  const other = await secondServer(browser, database, fakeProvider());
  pass(5);
  const checking = status(browser);
  await expect.poll(async () => (await rows())[0]?.lease_holder).toBeTruthy();
  await other.get('/-/sign-out');
  answer.resolve(grant({ refreshToken: 'refresh-2' }));
  expect(await checking).toBe(401);
  expect(revoked).toEqual(['refresh-2']);
});

test('using it is written once a minute and takes one read a request; files of the page take none', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  pass(2);
  const query = vi.spyOn(pool, 'query');
  const statements = () =>
    query.mock.calls.map(([statement]: unknown[]) => {
      const text = statement instanceof Sql ? statement.text : String(statement);
      return text.trim().split(' ')[0];
    });
  for (let times = 0; times < 3; times += 1) await status(browser);
  expect(statements()).toEqual(['select', 'update', 'select', 'select']);
  query.mockClear();
  await browser.get('/assets/page.js');
  expect(statements()).toEqual([]);
  query.mockRestore();
});

test('a row does not grow with the checks', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  const [first] = await rows();
  for (let checks = 0; checks < 3; checks += 1) {
    pass(5);
    await status(browser);
  }
  const [last] = await rows();
  expect(last.encrypted).not.toBe(first.encrypted);
  expect(last.encrypted).toHaveLength(first.encrypted.length);
});

test('expired rows go', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  pass(61);
  await serveSignIn(database, fakeProvider());
  await expect.poll(rows).toEqual([]);
});

test('a new secret in front reads what the old one wrote, and writes its own at the next check', async () => {
  const [old, fresh] = ['an-old-secret-of-32-characters-or-so', 'a-new-secret-of-32-characters-or-so!'];
  const browser = await serveSignIn(database, fakeProvider(), { SESSION_SECRET: old });
  await browser.signIn();
  const rotating = await secondServer(browser, database, fakeProvider(), {
    SESSION_SECRET: `${fresh},${old}`,
  });
  const rotated = await secondServer(browser, database, fakeProvider(), { SESSION_SECRET: fresh });
  expect([await status(rotating), await status(rotated)]).toEqual([200, 401]);
  pass(5);
  expect(await status(rotating)).toBe(200);
  expect(await status(rotated)).toBe(200);
});

test('with the disk nearly full nobody is checked or signed in, and sessions go on', async () => {
  let providerCalls = 0;
  let isFull = false;
  const diskSpace = { allowsChanges: async () => !isFull, allowsSessions: async () => !isFull };
  const refresh = async (refreshToken: string) => {
    providerCalls += 1;
    return grant({ refreshToken });
  };
  const finish = vi.fn(async () => grant());
  const browser = await serveSignIn({ pool, diskSpace }, fakeProvider({ refresh, finish }));
  await browser.signIn();
  isFull = true;
  pass(5);
  expect(await status(browser)).toBe(200);
  expect(providerCalls).toBe(0);
  expect((await browser.signIn()).status).toBe(503);
  expect(finish).toHaveBeenCalledTimes(1);
  expect((await browser.get('/-/sign-out')).status).toBe(503);
  isFull = false;
  expect(await status(browser)).toBe(200);
  expect(providerCalls).toBe(1);
});

test('while the database is away, nobody is signed out', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  await browser.signIn();
  const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const query = vi.spyOn(pool, 'query').mockRejectedValue(lost);
  expect(await status(browser)).toBe(503);
  const page = await browser.get('/portals/acme', { accept: 'text/html' });
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('still signed in')]);
  expect((await browser.get('/-/sign-out')).status).toBe(503);
  query.mockRestore();
  expect(await status(browser)).toBe(200);
});

import { AuthorizationResponseError } from 'openid-client';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { SessionRefusedError } from '#server/auth/sessions/refresh-failure.ts';
import { type MetricsServer, startMetricsServer } from '#server/metrics/metrics-server.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { growth, scrape } from '#server/test-support/scrape.ts';
import { fakeProvider, grant, serveSignIn } from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
let metrics: MetricsServer;
beforeAll(async () => {
  metrics = await startMetricsServer(
    { host: '127.0.0.1', port: 0 },
    { databaseUrl: 'postgres://', dataDir: '' },
  );
});
afterAll(async () => {
  await metrics.close();
  await database.close();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const read = () => scrape(metrics.port);

/** Logs into an array, of which only the events of sessions are returned. */
function recordEvents() {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
  const events = () => {
    expect(JSON.stringify(lines)).not.toMatch(/@example\.com|"Ada"/);
    return lines
      .filter(({ msg }) => msg === 'signed in' || msg === 'session ended')
      .map(({ level: _level, ...event }) => event);
  };
  return { log, events };
}

const signedIn = { subject: 'ada', role: 'editor', msg: 'signed in' };

test('a sign-in and its end by hand are an event each, with the subject and no email', async () => {
  const before = await read();
  const { log, events } = recordEvents();
  const browser = await serveSignIn(database, fakeProvider(), {}, log);
  await browser.signIn();
  await browser.signIn();
  await browser.get('/-/sign-out');
  await browser.get('/-/sign-out');
  expect(events()).toEqual([
    signedIn,
    { subject: 'ada', reason: 'replaced', msg: 'session ended' },
    signedIn,
    { subject: 'ada', reason: 'signed out', msg: 'session ended' },
  ]);
  const after = await read();
  expect(growth(before, after, 'portal_profiles_sign_ins_total')).toEqual({ '{reason="",result="made"}': 2 });
  expect(growth(before, after, 'portal_profiles_sessions_ended_total')).toEqual({
    '{reason="replaced"}': 1,
    '{reason="signed_out"}': 1,
  });
});

test('checks with the provider are counted', async () => {
  const before = await read();
  const { log, events } = recordEvents();
  const answers = [
    async () => grant(),
    () => Promise.reject(new TypeError('fetch failed')),
    () => Promise.reject(new SessionRefusedError('400 invalid_grant')),
  ];
  const refresh = () => answers.shift()?.() ?? Promise.reject(new Error('asked too often'));
  const browser = await serveSignIn(database, fakeProvider({ refresh }), {}, log);
  await browser.signIn();
  for (const status of [200, 200, 401]) {
    pass(6);
    expect((await browser.get('/api/portals')).status).toBe(status);
  }
  const after = await read();
  expect(growth(before, after, 'portal_profiles_provider_checks_total')).toEqual({
    '{result="confirmed"}': 1,
    '{result="unavailable"}': 1,
    '{result="ended"}': 1,
  });
  expect(events()).toEqual([
    signedIn,
    { subject: 'ada', reason: 'ended by the provider', answer: '400 invalid_grant', msg: 'session ended' },
  ]);
});

test('who is off the access lists has no access any more', async () => {
  const { log, events } = recordEvents();
  const refresh = async () => grant({ claims: [{ sub: 'ada' }] });
  const browser = await serveSignIn(database, fakeProvider({ refresh }), {}, log);
  await browser.signIn();
  pass(6);
  expect((await browser.get('/api/portals')).status).toBe(401);
  expect(events().at(-1)).toMatchObject({ reason: 'no longer has access' });
});

test('expired sessions end with their reason when they are removed', async () => {
  const limits = { SESSION_IDLE: '30m', SESSION_MAX: '1h' };
  const browser = await serveSignIn(database, fakeProvider(), limits);
  await browser.signIn();
  pass(31);
  const before = await read();
  const idle = recordEvents();
  await serveSignIn(database, fakeProvider(), limits, idle.log);
  await vi.waitFor(() => expect(idle.events()).toMatchObject([{ subject: 'ada', reason: 'idle' }]));
  await browser.signIn();
  pass(61);
  const old = recordEvents();
  await serveSignIn(database, fakeProvider(), limits, old.log);
  await vi.waitFor(() => expect(old.events()).toMatchObject([{ subject: 'ada', reason: 'too old' }]));
  expect(growth(before, await read(), 'portal_profiles_sessions_ended_total')).toEqual({
    '{reason="idle"}': 1,
    '{reason="too_old"}': 1,
  });
});

test('a sign-in that begins again, because it has expired at the provider, has not failed', async () => {
  const before = await read();
  const said = { error: 'temporarily_unavailable', error_description: 'authentication_expired' };
  const expired = new AuthorizationResponseError('expired', { cause: new URLSearchParams(said) });
  const answers = [() => Promise.reject(expired), async () => grant()];
  const finish = () => answers.shift()?.() ?? Promise.reject(new Error('asked too often'));
  const browser = await serveSignIn(database, fakeProvider({ finish }));
  expect((await browser.signIn()).headers.get('location')).toBe('https://login.example.com/auth');
  await browser.get('/-/sign-in/callback?code=1&state=state-of-the-attempt');
  expect(growth(before, await read(), 'portal_profiles_sign_ins_total')).toEqual({
    '{reason="",result="made"}': 1,
  });
});

test('sign-ins that are refused or fail are counted by reason', async () => {
  const before = await read();
  const unverified = async () => grant({ claims: [{ sub: 'ada', email: 'ada@example.com' }] });
  await (await serveSignIn(database, fakeProvider({ finish: unverified }))).signIn();
  const away = () => Promise.reject(new TypeError('fetch failed'));
  await (await serveSignIn(database, fakeProvider({ begin: away }))).get('/-/sign-in');
  const browser = await serveSignIn(database, fakeProvider());
  for (let times = 0; times < 21; times++) await browser.get('/-/sign-in/callback?state=made-up');
  const after = await read();
  expect(growth(before, after, 'portal_profiles_sign_ins_total')).toEqual({
    '{reason="the_provider_does_not_say_whether_the_email_is_verified",result="refused"}': 1,
    '{reason="provider_unavailable",result="failed"}': 1,
    '{reason="invalid_attempt",result="failed"}': 20,
    '{reason="too_many",result="failed"}': 1,
  });
  expect(growth(before, after, 'portal_profiles_too_many_requests_total')).toEqual({
    '{limit="sign_ins"}': 1,
  });
});

import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createEncryption } from '#server/auth/sessions/encryption.ts';
import { countSignIn } from '#server/auth/sign-in-metrics.ts';
import { createSessionStore } from '#server/auth/sessions/session-store.ts';
import { readConfig } from '#server/config/config.ts';
import { type MetricsServer, startMetricsServer } from '#server/metrics/metrics-server.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { growth, type Scrape, scrape } from '#server/test-support/scrape.ts';
import { fakeProvider, grant, serveSignIn, signInEnv } from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
let metrics: MetricsServer;
beforeAll(async () => {
  // Files that ran in this process before may have left an outage.
  countSignIn();
  metrics = await startMetricsServer(
    { host: '127.0.0.1', port: 0 },
    { databaseUrl: 'postgres://', dataDir: '' },
  );
});
afterAll(async () => {
  await metrics.close();
  await database.close();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const minute = 60_000;
const pass = (minutes: number) => vi.advanceTimersByTime(minutes * minute);
const read = () => scrape(metrics.port);
const away = () => Promise.reject(new TypeError('fetch failed'));

/** As the rule PortalProfilesProviderAway in docs/deploy/alerts.yml. */
function isAlert(before: Scrape, after: Scrape): boolean {
  const asked = {
    ...growth(before, after, 'portal_profiles_provider_checks_total'),
    ...growth(before, after, 'portal_profiles_sign_ins_total'),
  };
  const unanswered = ['{result="unavailable"}', '{reason="provider_unavailable",result="failed"}'];
  return (
    Number(after.get('portal_profiles_provider_unavailable_seconds')) > 900 &&
    unanswered.some((series) => (asked[series] ?? 0) > 0)
  );
}

/** A browser with a session that began before this server was started. */
async function serveAfterRestart(provider = fakeProvider({ refresh: away })) {
  const browser = await serveSignIn(database, provider);
  const cookie = 'x'.repeat(43);
  const { signIn } = readConfig(signInEnv);
  if (!signIn) throw new Error('no sign-in');
  const store = createSessionStore(
    database.pool,
    createEncryption(signIn.session.secrets, 'session'),
    signIn.session,
  );
  const now = Date.now();
  await store.insert(
    createHash('sha256').update(cookie).digest(),
    {
      subject: 'ada',
      sid: undefined,
      name: 'Ada',
      email: undefined,
      role: 'editor',
      refreshToken: 'refresh-1',
      idToken: undefined,
      signedInAt: now,
      checkedAt: now,
      usedAt: now,
    },
    undefined,
  );
  browser.cookies.set('__Host-portal-profiles-session', cookie);
  return browser;
}

test('a provider that answers nothing after a restart is an alert after 15 minutes', async () => {
  const browser = await serveAfterRestart();
  pass(6);
  expect((await browser.get('/api/portals')).status).toBe(200);
  let before = await read();
  for (let times = 0; times < 14; times += 1) {
    pass(1);
    await browser.get('/api/portals');
    expect(isAlert(before, await read())).toBe(false);
  }
  before = await read();
  pass(1.1);
  await browser.get('/api/portals');
  expect(isAlert(before, await read())).toBe(true);
});

test('a sign-in is an answer, and one that the provider does not answer is none', async () => {
  let begin = fakeProvider().begin;
  const browser = await serveSignIn(database, fakeProvider({ begin: () => begin() }));
  await browser.signIn();
  expect((await read()).get('portal_profiles_provider_unavailable_seconds')).toBe(0);
  begin = away;
  await browser.get('/-/sign-in');
  pass(16);
  const before = await read();
  await browser.get('/-/sign-in');
  expect(isAlert(before, await read())).toBe(true);
});

test('one check that fails after a night without any is no alert', async () => {
  const answers = [async () => grant(), away];
  const refresh = () => answers.shift()?.() ?? away();
  const browser = await serveSignIn(database, fakeProvider({ refresh }), { SESSION_IDLE: '12h' });
  await browser.signIn();
  pass(6);
  await browser.get('/api/portals');
  const before = await read();
  pass(50);
  await browser.get('/api/portals');
  expect(growth(before, await read(), 'portal_profiles_provider_checks_total')).toEqual({
    '{result="unavailable"}': 1,
  });
  expect(isAlert(before, await read())).toBe(false);
});

test('two failures with a night between them are no alert', async () => {
  const browser = await serveSignIn(database, fakeProvider({ begin: away }));
  await browser.get('/-/sign-in');
  pass(8 * 60);
  const before = await read();
  await browser.get('/-/sign-in');
  expect((await read()).get('portal_profiles_provider_unavailable_seconds')).toBe(0);
  expect(isAlert(before, await read())).toBe(false);
});

import type { Hono, MiddlewareHandler } from 'hono';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { assumeVerified } from '#server/auth/assume-verified.ts';
import { createAccessList } from '#server/auth/access-list.ts';
import { createAttemptCookies } from '#server/auth/sign-in/attempt-cookies.ts';
import { requireSession } from '#server/auth/require-session.ts';
import { createProviderFailures, type ProviderFailures } from '#server/auth/provider-failures.ts';
import { createProvider } from '#server/auth/sign-in/create-provider.ts';
import type { Provider } from '#server/auth/sign-in/provider.ts';
import { createEncryption } from '#server/auth/sessions/encryption.ts';
import { sessionEnded } from '#server/auth/sessions/session-events.ts';
import { createSessionRefresher } from '#server/auth/sessions/session-refresher.ts';
import { createSessionCookie } from '#server/auth/sessions/session-cookie.ts';
import { createSessionStore, type SessionStore } from '#server/auth/sessions/session-store.ts';
import { createSessions } from '#server/auth/sessions/sessions.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';
import { createSignInRoutes } from '#server/auth/sign-in/sign-in-routes.ts';

export interface SignIn {
  /** The routes of the sign-in itself, which need no session. */
  routes: Hono<AppEnv>;
  /** Accepts requests with a session or with a key of their own. */
  access: MiddlewareHandler<AppEnv>;
  /** Waits for pending session refreshes. Call it before the database closes. */
  close(): Promise<void>;
}

interface SignInOptions {
  config: SignInConfig;
  /** The server's own database, which stores the sessions. */
  pool: Pool;
  diskSpace: DiskSpace;
  log: Logger;
  /** Calls the provider. */
  fetch?: typeof globalThis.fetch;
  provider?: Provider;
}

/** In milliseconds. */
const cleaningInterval = 60 * 60_000;

/**
 * Assembles the sign-in. Tries the provider once, in the background, so that a fault is found before the first sign-in.
 */
export function openSignIn({
  config,
  pool,
  diskSpace,
  log,
  fetch,
  provider: given = createProvider(config, fetch),
}: SignInOptions): SignIn {
  const provider = config.assumesVerified ? assumeVerified(given) : given;
  const isSecure = config.publicUrl.protocol === 'https:';
  const { secrets } = config.session;
  const access = createAccessList(config);
  const namesEmails = [...config.editors, ...config.viewers].some((entry) => entry.includes('@'));
  const store = createSessionStore(pool, createEncryption(secrets, 'session'), config.session);
  const shared = { config: config.session, store, diskSpace, log };
  const failures = createProviderFailures(log, config.issuer);
  const refresher = createSessionRefresher({ ...shared, provider, access, failures });
  const sessions = createSessions({ ...shared, cookie: createSessionCookie(config.publicUrl), refresher });
  const attempts = createAttemptCookies(secrets, isSecure);
  const cleaning = setInterval(() => void removeExpired(store, diskSpace, log), cleaningInterval).unref();
  void removeExpired(store, diskSpace, log);
  void tryProvider(provider, failures, log);
  return {
    routes: createSignInRoutes({ ...config, provider, access, namesEmails, sessions, attempts, log }),
    access: requireSession(sessions, config.publicUrl, log),
    close: async () => {
      clearInterval(cleaning);
      await refresher.settle();
    },
  };
}

async function removeExpired(store: SessionStore, diskSpace: DiskSpace, log: Logger): Promise<void> {
  try {
    if (!(await diskSpace.allowsSessions())) return;
    for (const { subject, reason } of await store.removeExpired()) sessionEnded(log, subject, reason);
  } catch (err) {
    log.warn({ err }, 'expired sessions could not be removed');
  }
}

async function tryProvider(provider: Provider, failures: ProviderFailures, log: Logger): Promise<void> {
  try {
    await provider.discover();
    log.info('sign-in: the provider answers');
  } catch (error) {
    failures.failed(error);
  }
}

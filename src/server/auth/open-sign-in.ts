import type { Hono, MiddlewareHandler } from 'hono';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { createAccessList } from '#server/auth/access-list.ts';
import { createAttemptCookies } from '#server/auth/sign-in/attempt-cookies.ts';
import { requireSession } from '#server/auth/require-session.ts';
import { createProvider, type Provider } from '#server/auth/sign-in/provider.ts';
import { createEncryption } from '#server/auth/sessions/encryption.ts';
import { createSessionRefresher } from '#server/auth/sessions/session-refresher.ts';
import { createSessionCookie } from '#server/auth/sessions/session-cookie.ts';
import { createSessionStore, type SessionStore } from '#server/auth/sessions/session-store.ts';
import { createSessions } from '#server/auth/sessions/sessions.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';
import { createSignInRoutes } from '#server/auth/sign-in/sign-in-routes.ts';

export interface SignIn {
  /** Its own screens and turns, for which nobody needs a session. */
  routes: Hono<AppEnv>;
  /** Lets in who has a session, or a key of their own. */
  access: MiddlewareHandler<AppEnv>;
  /** Waits for what is under way. To be called before the database closes. */
  close(): Promise<void>;
}

export interface SignInOptions {
  config: SignInConfig;
  /** Of the server's own database, which holds the sessions. */
  pool: Pool;
  diskSpace: DiskSpace;
  log: Logger;
  provider?: Provider;
}

/** In milliseconds. */
const cleaningInterval = 60 * 60_000;

/** The sign-in of a configuration, put together. The provider is not asked before somebody comes. */
export function openSignIn({
  config,
  pool,
  diskSpace,
  log,
  provider = createProvider(config),
}: SignInOptions): SignIn {
  const isSecure = config.publicUrl.protocol === 'https:';
  const { secrets } = config.session;
  const access = createAccessList(config);
  const store = createSessionStore(pool, createEncryption(secrets, 'session'), config.session);
  const shared = { config: config.session, store, diskSpace, log };
  const refresher = createSessionRefresher({ ...shared, provider, access });
  const sessions = createSessions({ ...shared, cookie: createSessionCookie(isSecure), refresher });
  const attempts = createAttemptCookies(secrets, isSecure);
  const cleaning = setInterval(() => void removeExpired(store, diskSpace, log), cleaningInterval).unref();
  void removeExpired(store, diskSpace, log);
  return {
    routes: createSignInRoutes({ provider, access, sessions, attempts, log }),
    access: requireSession(sessions, config.publicUrl, log),
    close: async () => {
      clearInterval(cleaning);
      await refresher.settle();
    },
  };
}

async function removeExpired(store: SessionStore, diskSpace: DiskSpace, log: Logger): Promise<void> {
  try {
    if (await diskSpace.allowsSessions()) await store.removeExpired();
  } catch (err) {
    log.warn({ err }, 'expired sessions could not be removed');
  }
}

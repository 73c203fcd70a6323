import type { Hono, MiddlewareHandler } from 'hono';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/app-env.ts';
import type { DiskSpace } from '#server/portal-api/db/disk-space.ts';
import { createAccessList } from '#server/sign-in/access-list.ts';
import { createAttemptCookies } from '#server/sign-in/attempt-cookies.ts';
import { onlySignedIn } from '#server/sign-in/only-signed-in.ts';
import { createProvider, type Provider } from '#server/sign-in/provider.ts';
import { createSeals } from '#server/sign-in/seals.ts';
import { createSessionCheck } from '#server/sign-in/session-check.ts';
import { createSessionCookie } from '#server/sign-in/session-cookie.ts';
import { createSessionStore, type SessionStore } from '#server/sign-in/session-store.ts';
import { createSessions } from '#server/sign-in/sessions.ts';
import type { SignInConfig } from '#server/sign-in/sign-in-config.ts';
import { createSignInRoutes } from '#server/sign-in/sign-in-routes.ts';

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
  const store = createSessionStore(pool, createSeals(secrets, 'session'), config.session);
  const shared = { config: config.session, store, diskSpace, log };
  const check = createSessionCheck({ ...shared, provider, access });
  const sessions = createSessions({ ...shared, cookie: createSessionCookie(isSecure), check });
  const attempts = createAttemptCookies(secrets, isSecure);
  const cleaning = setInterval(() => void removeExpired(store, diskSpace, log), cleaningInterval).unref();
  void removeExpired(store, diskSpace, log);
  return {
    routes: createSignInRoutes({ provider, access, sessions, attempts, log }),
    access: onlySignedIn(sessions, config.publicUrl, log),
    close: async () => {
      clearInterval(cleaning);
      await check.settle();
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

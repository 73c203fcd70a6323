import type { Hono, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/app-env.ts';
import { createAccessList } from '#server/sign-in/access-list.ts';
import { createAttemptCookies } from '#server/sign-in/attempt-cookies.ts';
import { createIdTokenCookie } from '#server/sign-in/id-token-cookie.ts';
import { onlySignedIn } from '#server/sign-in/only-signed-in.ts';
import { createProvider, type Provider } from '#server/sign-in/provider.ts';
import { createSessionCheck } from '#server/sign-in/session-check.ts';
import { createSessions } from '#server/sign-in/sessions.ts';
import type { SignInConfig } from '#server/sign-in/sign-in-config.ts';
import { createSignInRoutes } from '#server/sign-in/sign-in-routes.ts';

export interface SignIn {
  /** Its own screens and turns, for which nobody needs a session. */
  routes: Hono<AppEnv>;
  /** Lets in who has a session, or a key of their own. */
  access: MiddlewareHandler<AppEnv>;
}

/** The sign-in of a configuration, put together. The provider is not asked before somebody comes. */
export function openSignIn(
  config: SignInConfig,
  log: Logger,
  provider: Provider = createProvider(config),
): SignIn {
  const isSecure = config.publicUrl.protocol === 'https:';
  const { secrets, max } = config.session;
  const access = createAccessList(config);
  const check = createSessionCheck({ provider, access, log });
  const sessions = createSessions({ config: config.session, isSecure, check });
  const attempts = createAttemptCookies(secrets, isSecure);
  const idToken = createIdTokenCookie(secrets, isSecure, max);
  return {
    routes: createSignInRoutes({ provider, access, sessions, attempts, idToken, log }),
    access: onlySignedIn(sessions, config.publicUrl),
  };
}

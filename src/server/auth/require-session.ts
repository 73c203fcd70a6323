import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { signedOutReason } from '#contract/current-session.ts';
import { keyActor } from '#server/http/actor.ts';
import { isRead } from '#server/http/read-methods.ts';
import { keyHeader } from '#server/http/key-header.ts';
import { errorResponse } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts';
import { isCrossSite, forbid } from '#server/auth/cross-site.ts';
import { messagePage } from '#server/auth/sign-in/message-page.ts';
import { messages } from '#server/auth/sign-in/sign-in-messages.ts';
import type { Sessions } from '#server/auth/sessions/sessions.ts';
import { isTooLong } from '#server/auth/sign-in/return-to.ts';
import { beginUrl } from '#server/auth/sign-in/sign-in-paths.ts';
import { userActor } from '#server/auth/sessions/user-session.ts';

/**
 * Accepts requests with a session, and from the page's own origin only. An API request with its own Authorization
 * depends on that key alone, which the upstream checks. The files of the page are public.
 */
export function requireSession(sessions: Sessions, publicUrl: URL, log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const authorization = keyHeader(c);
    if (/^\/api(\/|$)/.test(c.req.path) && authorization !== undefined) {
      c.set('actor', keyActor(authorization));
      return next();
    }
    if (isCrossSite(c, publicUrl.origin)) {
      return forbid(c, 'foreign origin', "This server doesn't answer requests from other sites.");
    }
    // The files of the page are public, and each load requests dozens of them.
    if (!needsSession(c)) return next();
    const session = await readSession(c, sessions);
    if (session instanceof Response) return session;
    if (!session) return withoutSession(c, publicUrl);
    if (isInternalOrApi(c.req.path) && session.role === 'viewer' && !isRead(c.req.method)) {
      return forbid(c, 'viewer', 'You have view-only access.');
    }
    c.set('actor', userActor(session));
    await next();
    await sessions
      .touch(session)
      .catch((err: unknown) => log.warn({ err }, 'the use of a session could not be noted'));
    return undefined;
  };
}

function needsSession(c: Context<AppEnv>): boolean {
  return isInternalOrApi(c.req.path) || isNavigation(c);
}

function isInternalOrApi(path: string): boolean {
  return /^\/(api|-)(\/|$)/.test(path);
}

function isNavigation(c: Context<AppEnv>): boolean {
  return isRead(c.req.method) && (c.req.header('accept')?.includes('text/html') ?? false);
}

/** @returns an error response if the session cannot be read */
async function readSession(c: Context<AppEnv>, sessions: Sessions) {
  try {
    return await sessions.read(c);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    c.set('refused', 'database away');
    return isInternalOrApi(c.req.path)
      ? errorResponse('service_unavailable', "The database can't be reached right now.")
      : c.html(messagePage(messages.databaseUnavailable(c.req.path)), 503);
  }
}

function withoutSession(c: Context<AppEnv>, publicUrl: URL) {
  if (isInternalOrApi(c.req.path)) {
    c.set('refused', 'no session');
    return errorResponse('unauthorized', 'Sign in first.', { reason: signedOutReason });
  }
  c.header('cache-control', 'no-store');
  const { pathname, search } = new URL(c.req.url);
  if (isTooLong(pathname + search))
    return c.html(messagePage(messages.signInFirst(pathname), '/keep-address.js'));
  // Use the address that the provider knows, whichever address the request used.
  return c.redirect(new URL(beginUrl(pathname + search), publicUrl).href);
}

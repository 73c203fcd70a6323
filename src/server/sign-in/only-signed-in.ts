import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { signedOutReason } from '#contract/session.ts';
import { keyActor } from '#server/actor.ts';
import { errorResponse } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import { isDatabaseAway } from '#server/portal-api/db/is-database-away.ts';
import { isForeign, refuse } from '#server/same-origin.ts';
import { messagePage } from '#server/sign-in/message-page.ts';
import { messages } from '#server/sign-in/messages.ts';
import type { Sessions } from '#server/sign-in/sessions.ts';
import { isTooLong } from '#server/sign-in/return-to.ts';
import { beginUrl } from '#server/sign-in/sign-in-paths.ts';
import { actorOf } from '#server/sign-in/user-session.ts';

/**
 * Lets in who has a session, from the page's own origin alone. A call of the API with its own Authorization is judged by
 * that key alone, in the upstream; the page's files hold nothing secret.
 */
export function onlySignedIn(sessions: Sessions, publicUrl: URL, log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const ownKey = c.req.header('authorization');
    const isApi = /^\/api(\/|$)/.test(c.req.path);
    if (isApi && ownKey !== undefined) {
      c.set('actor', keyActor(ownKey));
      return next();
    }
    if (isForeign(c, publicUrl.origin)) {
      return refuse(c, 'foreign origin', 'This server does not answer to other sites.');
    }
    // The page's files hold nothing secret, and are asked for by the dozen.
    if (!needsSession(c)) return next();
    const session = await readSession(c, sessions);
    if (session instanceof Response) return session;
    if (!session) return withoutSession(c, publicUrl);
    if (isApi && session.role === 'viewer' && !['GET', 'HEAD'].includes(c.req.method)) {
      return refuse(c, 'viewer', 'You may look at everything here, and change nothing.', {
        reason: 'viewer',
      });
    }
    c.set('actor', actorOf(session));
    await next();
    await sessions
      .touch(session)
      .catch((err: unknown) => log.warn({ err }, 'the use of a session could not be noted'));
    return undefined;
  };
}

function needsSession(c: Context<AppEnv>): boolean {
  return isOwnOrApi(c.req.path) || isNavigation(c);
}

function isOwnOrApi(path: string): boolean {
  return /^\/(api|-)(\/|$)/.test(path);
}

function isNavigation(c: Context<AppEnv>): boolean {
  return c.req.method === 'GET' && (c.req.header('accept')?.includes('text/html') ?? false);
}

/** @returns an answer where it cannot be known whether there is a session */
async function readSession(c: Context<AppEnv>, sessions: Sessions) {
  try {
    return await sessions.read(c);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    c.set('refused', 'database away');
    return isOwnOrApi(c.req.path)
      ? errorResponse('service_unavailable', 'The database cannot be reached at the moment.')
      : c.html(messagePage(messages.databaseAway(c.req.path)), 503);
  }
}

function withoutSession(c: Context<AppEnv>, publicUrl: URL) {
  if (isOwnOrApi(c.req.path)) {
    c.set('refused', 'no session');
    return errorResponse('unauthorized', 'Sign in first.', { reason: signedOutReason });
  }
  c.header('cache-control', 'no-store');
  const { pathname, search } = new URL(c.req.url);
  if (isTooLong(pathname + search))
    return c.html(messagePage(messages.signInFirst(pathname), '/keep-address.js'));
  // At the address that the provider knows, whichever this request came by.
  return c.redirect(new URL(beginUrl(pathname + search), publicUrl).href);
}

import type { Context, MiddlewareHandler } from 'hono';
import { signedOutReason } from '#contract/session.ts';
import { keyActor } from '#server/actor.ts';
import { errorResponse } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import { isForeign, refuse } from '#server/same-origin.ts';
import type { Sessions } from '#server/sign-in/sessions.ts';
import { beginUrl } from '#server/sign-in/sign-in-paths.ts';
import { actorOf } from '#server/sign-in/user-session.ts';

/**
 * Lets in who has a session, from the page's own origin alone. A call of the API with its own Authorization is judged by
 * that key alone, in the upstream; the page's files hold nothing secret.
 */
export function onlySignedIn(sessions: Sessions, publicUrl: URL): MiddlewareHandler<AppEnv> {
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
    const session = await sessions.read(c);
    if (!session) return withoutSession(c, next, publicUrl);
    if (isApi && session.role === 'viewer' && !['GET', 'HEAD'].includes(c.req.method)) {
      return refuse(c, 'viewer', 'You may look at everything here, and change nothing.', {
        reason: 'viewer',
      });
    }
    c.set('actor', actorOf(session));
    await next();
    await sessions.keep(c, session);
    return undefined;
  };
}

function withoutSession(c: Context<AppEnv>, next: () => Promise<void>, publicUrl: URL) {
  if (/^\/(api|-)(\/|$)/.test(c.req.path)) {
    c.set('refused', 'no session');
    return errorResponse('unauthorized', 'Sign in first.', { reason: signedOutReason });
  }
  const isNavigation = c.req.method === 'GET' && c.req.header('accept')?.includes('text/html');
  if (!isNavigation) return next();
  const { pathname, search } = new URL(c.req.url);
  c.header('cache-control', 'no-store');
  // At the address that the provider knows, whichever this request came by.
  return c.redirect(new URL(beginUrl(pathname + search), publicUrl).href);
}

import type { MiddlewareHandler } from 'hono';
import { keyActor, localActor } from '#server/http/actor.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { keyHeader } from '#server/http/key-header.ts';
import { isLoopback } from '#server/config/loopback.ts';
import { isCrossSite, forbid } from '#server/auth/cross-site.ts';

const forwardingHeader =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Accepts requests from this machine only, because without a sign-in everyone who can reach the server has full access.
 * The Host must be a loopback name (any other name that resolves here is DNS rebinding), no proxy may be in between,
 * and no other site may call from the user's browser. A request with its own Authorization depends on its key alone.
 */
export const localOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const host = c.req.header('host')?.toLowerCase() ?? '';
  if (!isLoopback(host.replace(/:\d+$/, ''))) {
    return forbid(c, 'foreign host', 'This server only answers on loopback names such as localhost.');
  }
  // Some proxies add no header, but use an HTTP version that no browser uses any more.
  const isOld = c.env?.incoming?.httpVersion === '1.0';
  if (isOld || Object.keys(c.req.header()).some((name) => forwardingHeader.test(name))) {
    return forbid(c, 'forwarded', "This server doesn't answer through a proxy until sign-in is set up.");
  }
  const authorization = keyHeader(c);
  if (authorization === undefined && isCrossSite(c, `http://${host}`)) {
    return forbid(c, 'foreign origin', "This server doesn't answer requests from other sites.");
  }
  c.set('actor', authorization === undefined ? localActor : keyActor(authorization));
  await next();
  return undefined;
};

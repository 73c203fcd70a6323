import type { MiddlewareHandler } from 'hono';
import { keyActor, localActor } from '#server/http/actor.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { isLoopback } from '#server/config/loopback.ts';
import { isCrossSite, forbid } from '#server/auth/cross-site.ts';

const forwardingHeader =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Lets in this machine's own requests only. Without a sign-in, whoever can reach the server can do everything:
 * the Host must be a loopback name (a foreign name that resolves here is DNS rebinding), nothing may come through a proxy,
 * and no other site may call with the reader's browser. A request with its own Authorization is judged by its key alone.
 */
export const localOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const host = c.req.header('host')?.toLowerCase() ?? '';
  if (!isLoopback(host.replace(/:\d+$/, ''))) {
    return forbid(c, 'foreign host', 'This server only answers on loopback names such as localhost.');
  }
  // Some proxies that tell nothing of themselves are still known by a version that no browser speaks any more.
  const isOld = c.env?.incoming?.httpVersion === '1.0';
  if (isOld || Object.keys(c.req.header()).some((name) => forwardingHeader.test(name))) {
    return forbid(c, 'forwarded', "This server doesn't answer through a proxy until sign-in is set up.");
  }
  const authorization = c.req.header('authorization');
  if (authorization === undefined && isCrossSite(c, `http://${host}`)) {
    return forbid(c, 'foreign origin', "This server doesn't answer requests from other sites.");
  }
  c.set('actor', authorization === undefined ? localActor : keyActor(authorization));
  await next();
  return undefined;
};

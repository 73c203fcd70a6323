import type { MiddlewareHandler } from 'hono';
import { keyActor, localActor } from '#server/actor.ts';
import type { AppEnv } from '#server/app-env.ts';
import { isLoopback } from '#server/loopback.ts';
import { isForeign, refuse } from '#server/same-origin.ts';

const forwardingHeader =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Lets in this machine's own requests only. Without a sign-in, whoever can reach the server can do everything:
 * the Host must be a loopback name (a foreign name that resolves here is DNS rebinding), nothing may come through a proxy,
 * and no other site may call with the reader's browser. A request with its own Authorization is judged by its key alone.
 */
export const onlyThisMachine: MiddlewareHandler<AppEnv> = async (c, next) => {
  const host = c.req.header('host')?.toLowerCase() ?? '';
  if (!isLoopback(host.replace(/:\d+$/, ''))) {
    return refuse(c, 'foreign host', 'This server answers on loopback names such as localhost only.');
  }
  // Some proxies that tell nothing of themselves are still known by a version that no browser speaks any more.
  const isOld = c.env?.incoming?.httpVersion === '1.0';
  if (isOld || Object.keys(c.req.header()).some((name) => forwardingHeader.test(name))) {
    return refuse(c, 'forwarded', 'This server does not answer through a proxy: no sign-in is set up.');
  }
  const ownKey = c.req.header('authorization');
  if (ownKey === undefined && isForeign(c, `http://${host}`)) {
    return refuse(c, 'foreign origin', 'This server does not answer to other sites.');
  }
  c.set('actor', ownKey === undefined ? localActor : keyActor(ownKey));
  await next();
  return undefined;
};

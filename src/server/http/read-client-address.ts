import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { clientAddress, neighborAddress, type ProxyTrust } from '#server/http/client-address.ts';

/**
 * Sets the client's address. Warns once if a neighbor that is not trusted says that it forwards requests: without
 * `TRUST_PROXY`, all clients of a proxy share its address.
 */
export function readClientAddress(isTrusted: ProxyTrust, log: Logger): MiddlewareHandler<AppEnv> {
  let isWarned = false;
  return async (c, next) => {
    const incoming = c.env?.incoming;
    c.set('address', clientAddress(incoming, isTrusted));
    if (!isWarned && incoming?.headers['x-forwarded-for'] !== undefined) {
      const neighbor = neighborAddress(incoming);
      isWarned = !isTrusted(neighbor);
      if (isWarned) {
        log.warn(
          { neighbor },
          'X-Forwarded-For is ignored: if the neighbor is your proxy, add it to TRUST_PROXY',
        );
      }
    }
    await next();
  };
}

import type { Context } from 'hono';

/** Schemes that browsers answer a proxy in front of this server with. They are never one of our keys. */
const proxyScheme = /^(basic|digest|negotiate|ntlm)(\s|$)/i;

/**
 * The Authorization header of a client with its own key.
 * @returns undefined if there is none, or if it is meant for a proxy
 */
export function keyHeader(c: Context): string | undefined {
  const authorization = c.req.header('authorization');
  return authorization !== undefined && proxyScheme.test(authorization.trim()) ? undefined : authorization;
}

import type { Context } from 'hono';
import type { AppEnv } from '#server/app-env.ts';

/** The address that a request comes from, as the connection has it; `unknown` where there is none. */
export function clientAddress(c: Context<AppEnv>): string {
  const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  // IPv4 on a socket that takes IPv6 too.
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

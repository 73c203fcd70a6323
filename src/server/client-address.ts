import type { IncomingMessage } from 'node:http';

/** The address that a request comes from: the other end of the connection; `unknown` where there is none. */
export function clientAddress(incoming: IncomingMessage | undefined): string {
  const address = incoming?.socket.remoteAddress ?? 'unknown';
  // IPv4 on a socket that takes IPv6 too.
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

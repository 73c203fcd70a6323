import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';

/**
 * Who sends a request: the last address in `X-Forwarded-For` that is no trusted proxy, as far as each one is told by a
 * trusted proxy; else whoever is at the other end of the connection. What anybody else writes there counts for nothing.
 * @returns `unknown` where there is no connection
 */
export function clientAddress(incoming: IncomingMessage | undefined, trusted: BlockList): string {
  if (!incoming) return 'unknown';
  const { socket, headers } = incoming;
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [...forwarded.map((hop) => hop.trim()), socket.remoteAddress ?? ''];
  for (;;) {
    const address = plain(hops.pop() ?? '');
    const before = hops.at(-1);
    if (!before || isIP(plain(before)) === 0 || !isTrusted(address, trusted)) return address;
  }
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Without the port that some proxies write behind it, without the zone of a local address, and an IPv4 address as such where IPv6 carries it. */
function plain(hop: string): string {
  return hop
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/%.*$/, '');
}

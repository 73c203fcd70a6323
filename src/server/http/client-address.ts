import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { compile } from 'proxy-addr';

/** Whether an address belongs to a trusted proxy; false for anything that is not an address. */
export type ProxyTrust = (address: string) => boolean;

/**
 * @param entries addresses, networks such as `10.0.0.0/8`, and the names `loopback`, `linklocal` and `uniquelocal`
 * @throws {Error} if an entry is none of these
 */
export function readProxyTrust(entries: string[]): ProxyTrust {
  // A bare number would be accepted as an address; other products read it as a number of proxies.
  const number = entries.find((entry) => /^\d+(\/|$)/.test(entry));
  if (number !== undefined) throw new TypeError(`invalid IP address: ${number}`);
  const isTrusted = compile(entries);
  return (address) => isTrusted(address, 0);
}

export function areProxies(entries: string[]): boolean {
  try {
    readProxyTrust(entries);
    return true;
  } catch {
    return false;
  }
}

/**
 * The sender of a request: the last address in `X-Forwarded-For` that is not a trusted proxy, provided that trusted
 * proxies reported it; otherwise the other end of the connection.
 * @returns `unknown` if there is no connection
 */
export function clientAddress(incoming: IncomingMessage | undefined, isTrusted: ProxyTrust): string {
  if (!incoming) return 'unknown';
  const { socket, headers } = incoming;
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [...forwarded, socket.remoteAddress ?? ''].map(plain);
  const sender = Math.max(
    0,
    hops.findLastIndex((hop) => !isTrusted(hop)),
  );
  const [address = '', reporter] = hops.slice(sender);
  return isIP(address) === 0 && reporter !== undefined ? reporter : address;
}

/** The other end of a connection. */
export function neighborAddress({ socket }: IncomingMessage): string {
  return plain(socket.remoteAddress ?? '');
}

/**
 * Removes blanks, the port that some proxies append, a local address's zone, and the IPv6 prefix of an IPv4 address.
 */
function plain(hop: string): string {
  return hop
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/%.*$/, '');
}

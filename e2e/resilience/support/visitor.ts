import { TLSSocket } from 'node:tls';
import {
  Agent,
  buildConnector,
  type Cookie,
  fetch,
  getSetCookies,
  Headers,
  type RequestInit,
  type Response,
} from 'undici';

export interface Visitor {
  /** What was spoken inside of TLS so far, such as `h2`. */
  protocols: ReadonlySet<string>;
  /** The browser's cookies for a URL, by name. */
  cookies(url: string): Map<string, string>;
  /** Sends one request with the cookies for its URL; does not follow redirects. */
  request(url: string, init?: RequestInit): Promise<Response>;
  /** Opens a page, or submits a form if one is given, and follows up to 20 redirects. */
  open(url: string, form?: Record<string, string>): Promise<Response>;
}

/** Where a visitor finds all https URLs. */
interface HttpsFront {
  /** On this machine. */
  port: number;
  /**
   * The authority that signed its certificate, in PEM; without one, it speaks HTTP, as if a proxy had terminated TLS.
   */
  ca?: string;
  /** The visitor's own address on this machine. */
  from?: string;
}

/** A headless browser: keeps cookies by host and path, and follows redirects across sites. */
export function createVisitor(front?: HttpsFront): Visitor {
  const protocols = new Set<string>();
  const connect = buildConnector({ allowH2: true, ca: front?.ca });
  const dispatcher = new Agent({
    allowH2: true,
    connect: (options, callback) => {
      if (options.protocol !== 'https:' || !front) {
        connect(options, callback);
        return;
      }
      const protocol = front.ca ? 'https:' : 'http:';
      const servername = options.hostname;
      const target = { ...options, protocol, servername, hostname: '127.0.0.1', port: `${front.port}` };
      connect({ ...target, localAddress: front.from }, (...result) => {
        const [, socket] = result;
        if (socket instanceof TLSSocket) protocols.add(socket.alpnProtocol || 'none');
        callback(...result);
      });
    },
  });
  const jar = new Map<string, Cookie & { host: string }>();

  const cookiesFor = (url: string) => {
    const { hostname, pathname } = new URL(url);
    const sent = [...jar.values()].filter(
      ({ host, path = '/' }) => host === hostname && `${pathname}/`.startsWith(path),
    );
    return new Map(sent.map(({ name, value }) => [name, value]));
  };

  const request = async (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const cookie = [...cookiesFor(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', dispatcher });
    const host = new URL(url).hostname;
    for (const cookie of getSetCookies(response.headers)) {
      const key = `${host} ${cookie.path ?? '/'} ${cookie.name}`;
      if (cookie.maxAge === 0 || Number(cookie.expires ?? Infinity) < Date.now()) jar.delete(key);
      else jar.set(key, { ...cookie, host });
    }
    return response;
  };

  const open = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const headers = { accept: 'text/html' };
    const sent = form && { method: 'POST', body: new URLSearchParams(form) };
    let response = await request(url, { ...sent, headers });
    for (let redirects = 0; redirects < 20; redirects++) {
      const location = response.headers.get('location');
      if (!location) return response;
      await response.arrayBuffer();
      response = await request(new URL(location, response.url).href, { headers });
    }
    throw new Error(`too many redirects, to ${response.url}`);
  };

  return { cookies: cookiesFor, protocols, request, open };
}

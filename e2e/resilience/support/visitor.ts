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
  /** The browser's cookies for a URL, by name. */
  cookies(url: string): Map<string, string>;
  /** Sends one request with the cookies for its URL; does not follow redirects. */
  request(url: string, init?: RequestInit): Promise<Response>;
  /** Opens a page, or submits a form if one is given, and follows up to 20 redirects. */
  open(url: string, form?: Record<string, string>): Promise<Response>;
}

/**
 * A headless browser: keeps cookies by host and path, and follows redirects across sites.
 * @param httpsPort a local port that serves all https URLs, as if a proxy had terminated TLS
 */
export function createVisitor(httpsPort?: number): Visitor {
  const connect = buildConnector({});
  const dispatcher = new Agent({
    connect: (options, callback) => {
      const isHttps = options.protocol === 'https:' && httpsPort !== undefined;
      const decrypted = { protocol: 'http:', hostname: '127.0.0.1', port: `${httpsPort}` };
      connect({ ...options, ...(isHttps && decrypted) }, callback);
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

  return { cookies: cookiesFor, request, open };
}

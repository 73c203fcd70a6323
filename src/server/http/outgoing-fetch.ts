import { EnvHttpProxyAgent, fetch as fetchWith, type RequestInit as ProxyRequestInit } from 'undici';

/** The proxies between this server and the servers that it calls. */
export interface OutgoingProxies {
  /** For https addresses. */
  httpsProxy: string;
  /** For http addresses. */
  httpProxy: string | undefined;
  /** Hosts and domains to call directly, separated by commas, each with a port if it has one. */
  noProxy: string;
}

/** What http is allowed for, and what no proxy could reach. */
const alwaysDirect = 'localhost,127.0.0.1,[::1]';

/**
 * @param proxies undefined to call every server directly
 * @returns fetch for the servers that this one calls, by their proxies
 */
export function createOutgoingFetch(proxies: OutgoingProxies | undefined): typeof fetch {
  if (!proxies) return fetch;
  const dispatcher = new EnvHttpProxyAgent({
    httpsProxy: proxies.httpsProxy,
    // Undefined would make the agent read the environment.
    httpProxy: proxies.httpProxy ?? '',
    noProxy: `${alwaysDirect},${proxies.noProxy}`,
  });
  const fetchByProxy = (input: string | URL, init?: ProxyRequestInit) =>
    fetchWith(input, { ...init, dispatcher });
  // Node's fetch is an older version of this one.
  return fetchByProxy as typeof fetch;
}

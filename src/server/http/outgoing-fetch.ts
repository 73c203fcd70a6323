import { EnvHttpProxyAgent, fetch as fetchWith, type RequestInit as ProxyRequestInit } from 'undici';
import { causesOf, OutgoingProxyError } from '#server/http/connection-failure.ts';

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
  const fetchByProxy = async (input: string | URL, init?: ProxyRequestInit) => {
    try {
      return await fetchWith(input, { ...init, dispatcher });
    } catch (error) {
      const cause = findProxyError(error, proxies);
      throw cause ? new TypeError('fetch failed', { cause }) : error;
    }
  };
  // Node's fetch is an older version of this one.
  return fetchByProxy as typeof fetch;
}

const variables = 'HTTPS_PROXY or HTTP_PROXY';

/** Finds out whether it was a proxy that failed, and not the server behind it. */
function findProxyError(
  error: unknown,
  { httpsProxy, httpProxy = httpsProxy }: OutgoingProxies,
): OutgoingProxyError | undefined {
  const hosts = new Set([httpsProxy, httpProxy].map((proxy) => new URL(proxy).hostname));
  for (const link of causesOf(error)) {
    // Of undici, which says it in no other form: for https, and for http.
    const status = link instanceof Error ? /^Proxy .+ \((\d{3})\)/.exec(link.message)?.[1] : undefined;
    if (status !== undefined) {
      return new OutgoingProxyError(explainStatus(status), { canPass: Number(status) >= 500, cause: error });
    }
    if ('hostname' in link && 'code' in link && hosts.has(String(link.hostname))) {
      const isMissing = link.code === 'ENOTFOUND';
      const problem = isMissing
        ? 'has a host name that doesn’t exist.'
        : `has a host name that can’t be looked up (${String(link.code)}).`;
      return new OutgoingProxyError(`${problem} Check ${variables}.`, { canPass: !isMissing, cause: error });
    }
  }
  return undefined;
}

function explainStatus(status: string): string {
  if (status === '407') return `answered 407. Check the user and password in ${variables}.`;
  if (Number(status) >= 500) return `answered ${status}.`;
  return `answered ${status}. Let it allow this connection, or check ${variables}.`;
}

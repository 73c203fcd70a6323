import {
  type Dispatcher,
  EnvHttpProxyAgent,
  fetch as fetchWith,
  Pool,
  type RequestInit as ProxyRequestInit,
} from 'undici';
import { OutgoingProxyError } from '#server/http/connection-failure.ts';

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

/** In milliseconds, for a connection to the proxy: shorter than callers wait for answers, which would blame the server. */
const proxyTimeout = 5000;

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
    proxyTls: { timeout: proxyTimeout },
    clientFactory: (proxy, options) => new ProxyClient(proxy, options),
  });
  const fetchByProxy = (input: string | URL, init?: ProxyRequestInit) =>
    fetchWith(input, { ...init, dispatcher });
  // Node's fetch is an older version of this one.
  return fetchByProxy as typeof fetch;
}

/** Asks a proxy for connections, and tells its own failures from those of the servers behind it. */
class ProxyClient extends Pool {
  override connect = async (options: Dispatcher.ConnectOptions) => {
    const answer = await super.connect(options).catch((cause: unknown) => {
      throw new OutgoingProxyError({ cause });
    });
    if (answer.statusCode === 200) return answer;
    answer.socket.on('error', () => {}).destroy();
    throw new OutgoingProxyError({ status: answer.statusCode });
  };
}

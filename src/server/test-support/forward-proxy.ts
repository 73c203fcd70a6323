import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { Server } from 'proxy-chain';
import { onTestFinished } from 'vitest';

/** Proxies call it with these three arguments only. */
const lookUpHere = ((_: string, options: LookupOptions, callback: Callback) =>
  lookup('127.0.0.1', options, callback)) as typeof lookup;
type Callback = (error: Error | null, address: string | LookupAddress[], family: number) => void;

interface ForwardProxy {
  url: string;
  /** The hosts that were asked for so far, in order. */
  hosts: string[];
}

/**
 * Starts a real proxy, as companies put between their machines and the internet. It finds every name on this machine.
 * @param login refuses everyone else, as `user:password`
 */
export async function startForwardProxy(login = ''): Promise<ForwardProxy> {
  const hosts: string[] = [];
  const server = new Server({
    port: 0,
    host: '127.0.0.1',
    prepareRequestFunction: ({ hostname, username, password }) => {
      hosts.push(hostname);
      return {
        requestAuthentication: login !== '' && `${username}:${password}` !== login,
        dnsLookup: lookUpHere,
      };
    },
  });
  await server.listen();
  onTestFinished(() => server.close(true));
  return { url: `http://${login && `${login}@`}127.0.0.1:${server.port}`, hosts };
}

import { Socket } from 'node:net';
import { databaseAddress } from '#server/db/connection-error.ts';
import { noPrimaryError } from '#server/db/hosts/no-primary-error.ts';
import { type HostAnswer, isUnresponsive, watchHost } from '#server/db/hosts/watch-host.ts';

/** The hosts of a database, of which one takes writes. */
export interface DatabaseHosts {
  /** The URL of the host that takes writes, or that did so last. */
  primaryUrl(): string;
  /** A socket for a connection to that host. It is closed when another host takes over, or when this one is silent. */
  createSocket(): Socket;
  /** Stops watching. */
  close(): void;
}

interface Host {
  url: string;
  answer: HostAnswer;
}

const noHost: Host = { url: '', answer: {} };

/**
 * Finds the host that takes writes, and keeps watching all of them. If several do, it is the one that was promoted
 * last: a server that has missed a promotion is never used again.
 * @param urls one of each host
 * @param onPrimary called with the address of the host that takes writes, when it
 * is found and whenever another takes over
 * @throws {Error} as `noPrimaryError`
 */
export async function watchHosts(
  urls: string[],
  onPrimary: (address: string) => void = () => {},
): Promise<DatabaseHosts> {
  const stopping = new AbortController();
  const sockets = new Set<Socket>();
  const hosts = urls.map((url): Host => ({ url, answer: {} }));
  let primary = noHost;
  let newestTimeline = 0;

  const closeSockets = () => {
    for (const socket of sockets) socket.destroy();
  };

  const judge = (host: Host) => {
    const { timeline, error } = host.answer;
    if (host === primary && isUnresponsive(error)) closeSockets();
    if (timeline === undefined || timeline < newestTimeline) return;
    const isSecond = timeline === newestTimeline && primary.answer.timeline !== undefined;
    newestTimeline = timeline;
    if (host === primary || isSecond) return;
    primary = host;
    closeSockets();
    onPrimary(databaseAddress(host.url));
  };

  const firstAnswers = hosts.map(
    (host) =>
      new Promise<void>((resolve) => {
        const hear = (answer: HostAnswer) => {
          host.answer = answer;
          judge(host);
          resolve();
        };
        void watchHost(host.url, hear, stopping.signal);
      }),
  );
  await Promise.all(firstAnswers);
  if (primary === noHost) {
    stopping.abort();
    throw noPrimaryError(hosts.map(({ url, answer }) => [databaseAddress(url), answer.error]));
  }

  return {
    primaryUrl: () => primary.url,
    createSocket: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
    close: () => stopping.abort(),
  };
}

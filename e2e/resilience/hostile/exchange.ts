import { connect } from 'node:net';
import { type Header, serverHost } from '#e2e/resilience/hostile/hostile-headers.ts';
import type { HostileRequest } from '#e2e/resilience/hostile/hostile-request.ts';

/** How long to wait for a response that may never come, in milliseconds. */
const silenceTimeout = 150;

export interface Exchange {
  /** Statuses of all responses. The server may read several requests, or none if it closes the connection. */
  statuses: number[];
  /** Everything received, one character per byte. */
  text: string;
}

/**
 * Sends a request as is, and reads until the server closes the connection.
 * @param tag sent as User-Agent, to recognize the request where it arrives
 */
export function exchange(url: string, request: HostileRequest, tag: string): Promise<Exchange> {
  const { host, hostname, port } = new URL(url);
  const headers: Header[] = [['User-Agent', tag], ...request.headers, ['Connection', 'close']];
  const lines = headers.map(([name, value]) => `${name}: ${value.replace(serverHost, host)}`);
  const head = [`${request.method} ${request.target} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => (text += chunk));
    // The server may stop reading. The response, or its absence, shows that.
    socket.on('error', () => {});
    socket.once('close', () => {
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
      resolve({ statuses, text });
    });
    // The server may wait for a body that never ends. Closing before the response would cancel the request.
    socket.setTimeout(silenceTimeout, () => socket.end());
    socket.write(head, 'latin1');
    socket.write(request.body);
  });
}

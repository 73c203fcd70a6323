import { connect } from 'node:net';
import { type Header, serverHost } from '#e2e/resilience/hostile/hostile-headers.ts';
import type { HostileRequest } from '#e2e/resilience/hostile/hostile-request.ts';

/** How long to wait for what may never come, in milliseconds. */
const silenceTimeout = 150;

export interface Exchange {
  /** Of every answer; a request can turn out to be several, and one to a connection that is cut off has none. */
  statuses: number[];
  /** All that came back, byte for byte as characters. */
  text: string;
}

/**
 * Sends a request as it is, and reads until the server is done with the connection.
 * @param tag in its User-Agent, to know it again where it arrives
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
    // It may refuse to read on, which the answer, or its absence, tells.
    socket.on('error', () => {});
    socket.once('close', () => {
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
      resolve({ statuses, text });
    });
    // It may wait for the rest of a request that has none; an end before the answer would be a wish for none.
    socket.setTimeout(silenceTimeout, () => socket.end());
    socket.write(head, 'latin1');
    socket.write(request.body);
  });
}

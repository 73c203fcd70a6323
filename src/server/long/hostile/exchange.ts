import { connect } from 'node:net';
import { type Header, ownHost } from '#server/long/hostile/hostile-headers.ts';
import type { HostileRequest } from '#server/long/hostile/hostile-request.ts';

export interface Exchange {
  /** Of every answer; a request can turn out to be several, and one to a connection that is cut off has none. */
  statuses: number[];
  /** All that came back, byte for byte as characters. */
  text: string;
}

/** Sends a request as it is, and reads until the server is done with the connection. */
export function exchange(url: string, request: HostileRequest): Promise<Exchange> {
  const { host, hostname, port } = new URL(url);
  const lines = request.headers.map(([name, value]: Header) => `${name}: ${value.replace(ownHost, host)}`);
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
    socket.write(head, 'latin1');
    socket.end(request.body);
  });
}

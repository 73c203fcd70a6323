import { createServer, type IncomingMessage } from 'node:http';
import { markers } from '#e2e/resilience/hostile/secret-markers.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

export type Forwarded = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

interface RecordingService {
  url: string;
  /** Requests that have arrived. The test removes those it has checked. */
  received: Forwarded[];
  close(): void;
}

/**
 * Starts a service that accepts everything, records the requests, and responds with data that must not be passed on.
 */
export async function startRecordingService(): Promise<RecordingService> {
  const received: Forwarded[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers });
    request.resume().once('end', () => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': `session=${markers.server}`,
        'x-internal': markers.server,
        'access-control-allow-origin': '*',
      });
      response.end('{"object":"portal","id":"a","name":"A"}');
    });
  });
  const port = await listenLocally(server);
  return {
    url: `http://127.0.0.1:${port}/base`,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

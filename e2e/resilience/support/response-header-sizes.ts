import { connect, createServer, type Socket } from 'node:net';
import { listenLocally } from '#server/test-support/listen-locally.ts';

interface MeasuredAnswer {
  /** The request line without the query. */
  request: string;
  status: number;
  /** From the status line to the empty line before the body, as sent. */
  headerBytes: number;
}

export interface AnswerSizes {
  url: string;
  all: MeasuredAnswer[];
  close(): Promise<void>;
}

/**
 * Starts a TCP proxy that measures the headers of the first response on each connection. nginx opens a connection for
 * each request.
 */
export async function measureAnswers(target: string): Promise<AnswerSizes> {
  const { hostname, port } = new URL(target);
  const all: MeasuredAnswer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const [request, answer] = [firstHead(client), firstHead(upstream)];
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => [client, upstream].forEach((one) => one.destroy()));
      socket.on('close', () => sockets.delete(socket));
    }
    void Promise.all([request, answer]).then(([request, answer]) => {
      const line = /^\S+ [^ ?]*/.exec(request)?.[0] ?? '';
      const status = Number(answer.split(' ', 2)[1]);
      all.push({ request: line, status, headerBytes: answer.length });
    });
  });
  const ownPort = await listenLocally(server);
  return {
    url: `http://127.0.0.1:${ownPort}`,
    all,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The head of the first message, one character per byte. */
function firstHead(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let read = '';
    socket.on('data', (chunk: Buffer) => {
      if (read.includes('\r\n\r\n')) return;
      read += chunk.toString('latin1');
      const end = read.indexOf('\r\n\r\n');
      if (end !== -1) resolve(read.slice(0, end + 4));
    });
  });
}

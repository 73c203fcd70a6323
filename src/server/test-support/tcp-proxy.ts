import { connect, createServer, type Server, type Socket } from 'node:net';
import { listenLocally } from '#server/test-support/listen-locally.ts';

export interface TcpProxy {
  port: number;
  /** Closes all connections and refuses new ones. */
  shut(): Promise<void>;
  /** Accepts connections again, on the same port. */
  open(): Promise<void>;
  /** Drops everything that the server sends, on existing and new connections, until the proxy is shut and opened. */
  hold(): void;
}

/** Forwards connections to a server and can simulate its outage. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  let held = false;
  let server: Server | undefined;
  const sockets = new Set<Socket>();

  function join(socket: Socket): void {
    const behind = connect(target.port, target.host);
    for (const each of [socket, behind]) {
      sockets.add(each);
      each.on('error', () => {});
      each.on('close', () => {
        sockets.delete(each);
        socket.destroy();
        behind.destroy();
      });
    }
    socket.pipe(behind);
    behind.on('data', (chunk) => void (held || socket.write(chunk)));
  }

  function listen(port: number): Promise<number> {
    server = createServer(join);
    return listenLocally(server, port);
  }

  const port = await listen(0);
  return {
    port,
    async shut() {
      const closed = new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async open() {
      held = false;
      await listen(port);
    },
    hold: () => void (held = true),
  };
}

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface TcpProxy {
  port: number;
  /** Ends what is connected and refuses what comes. */
  shut(): Promise<void>;
  /** Lets everything through again, on the same port. */
  open(): Promise<void>;
  /** From now on nothing comes back from behind, neither on old connections nor on new ones, until it is shut. */
  hold(): void;
}

/** Stands in front of a server and can take it away. */
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

  async function listen(port: number): Promise<number> {
    server = createServer(join).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    return address.port;
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

import { once } from 'node:events';
import type { Server } from 'node:net';

/**
 * Listens on 127.0.0.1.
 * @param port 0 for any free port
 * @returns the port
 */
export async function listenLocally(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

import { once } from 'node:events';
import type { Server } from 'node:http';

interface ListenAddress {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The variable that sets the port, for the message. */
  variable: string;
}

/**
 * Starts listening.
 * @returns the port
 * @throws {Error} with one sentence, if the server cannot listen there
 */
export async function listen(server: Server, { host, port, variable }: ListenAddress): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new Error(
      taken
        ? `Port ${port} is in use: stop the program that uses it, or set another ${variable}.`
        : `The server can't listen on ${host}, port ${port} (${String(cause)}).`,
      { cause },
    );
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

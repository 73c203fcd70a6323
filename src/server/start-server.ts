import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from '#server/app-env.ts';
import { createApp } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { openUpstream } from '#server/open-upstream.ts';

export interface RunningServer {
  url: string;
  /** Finishes the requests under way, for 5 seconds at most, then closes the database. */
  close(): Promise<void>;
}

export interface ServerOptions {
  config: Config;
  /** Whether a new data directory gets demo data. */
  demo: boolean;
  openPage: (server: Server) => Promise<Hono<AppEnv>> | Hono<AppEnv>;
}

/**
 * Listens first, so that a taken port is known before anything is opened; requests wait until the rest is.
 * @throws {Error} one sentence, when the port or the database cannot be had
 */
export async function startServer({ config, demo, openPage }: ServerOptions): Promise<RunningServer> {
  const log = createLog();
  const server = createServer();
  const port = await listen(server, config);
  const opening = openUpstream(config, demo, log).then(async ({ upstream, key, close }) => {
    const app = createApp({ upstream, key, page: await openPage(server), log });
    return { answer: getRequestListener(app.fetch), close };
  });
  server.on('request', (request, response) => {
    opening.then(
      ({ answer }) => answer(request, response),
      () => response.destroy(),
    );
  });
  const { close } = await opening;

  return {
    url: `http://${urlHost(config.host)}:${port}`,
    close: async () => {
      const patience = setTimeout(() => server.closeAllConnections(), 5000);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(patience);
      await close();
    },
  };
}

async function listen(server: Server, { host, port }: Config): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new Error(
      taken
        ? `Port ${port} is taken: stop what uses it, or choose another with PORT.`
        : `The server cannot listen on ${host}, port ${port} (${String(cause)}).`,
      { cause },
    );
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function urlHost(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
}

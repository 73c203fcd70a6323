import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { createApp } from '#server/app.ts';
import type { Config } from '#server/config/config.ts';
import { createLimitedServer } from '#server/http/limits/connection-limits.ts';
import { createLog } from '#server/http/log.ts';
import { openUpstream } from '#server/open-upstream.ts';
import { answerHealthCheck, singleFlightCheck } from '#server/http/health.ts';
import { openSignIn } from '#server/auth/open-sign-in.ts';

export interface RunningServer {
  url: string;
  /** Stops accepting connections, lets open requests finish for 10 seconds at most, then closes the database. */
  close(): Promise<void>;
}

export interface ServerOptions {
  config: Config;
  /** Whether to load demo data into a new data directory. */
  demo: boolean;
  openPage: (server: Server) => Promise<Hono<AppEnv>> | Hono<AppEnv>;
  /** Default: standard output. */
  log?: Logger;
}

/** In milliseconds: how long a closing server waits for open requests, then for session refreshes, then for the database. */
const shutdownTimeouts = { requests: 10_000, checks: 5000, database: 5000 };

/**
 * Starts listening first, so that a port in use is reported before anything is opened. Until the database is open, all
 * requests except probes wait.
 * @throws {Error} with one sentence, if the port is in use or the database cannot be opened
 */
export async function startServer({
  config,
  demo,
  openPage,
  log = createLog(),
}: ServerOptions): Promise<RunningServer> {
  const server = createLimitedServer();
  const port = await listen(server, config);
  let isReady = async () => false;
  const opening = openUpstream(config, demo, log).then(
    async ({ upstream, name, pool, diskSpace, auditLog, key, ...opened }) => {
      const signIn = config.signIn && openSignIn({ config: config.signIn, pool, diskSpace, log });
      const app = createApp({
        upstream,
        upstreamName: name,
        key,
        auditLog,
        page: await openPage(server),
        signIn,
        trustedProxies: config.trustedProxies,
        https: config.signIn?.publicUrl.protocol === 'https:',
        requestLimit: config.requestLimit,
        log,
      });
      isReady = singleFlightCheck(opened.isReady);
      return {
        answer: getRequestListener(app.fetch),
        close: opened.close,
        settle: async () => signIn?.close(),
      };
    },
  );
  server.on('request', (request, response) => {
    if (answerHealthCheck(request, response, () => isReady())) return;
    opening.then(
      ({ answer }) => answer(request, response),
      () => response.destroy(),
    );
  });
  const { close, settle } = await opening;

  return {
    url: config.signIn?.publicUrl.origin ?? `http://${urlHost(config.host)}:${port}`,
    close: async () => {
      await finishRequests(server);
      await Promise.race([settle(), delay(shutdownTimeouts.checks, undefined, { ref: false })]);
      // A query that never ends would keep the database from closing. Acknowledged writes are safe anyway.
      await Promise.race([close(), delay(shutdownTimeouts.database, undefined, { ref: false })]);
    },
  };
}

async function finishRequests(server: Server): Promise<void> {
  // Keep-alive connections stay open after their response, so close them as they become idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), shutdownTimeouts.requests);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(cut);
}

async function listen(server: Server, { host, port }: Config): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new Error(
      taken
        ? `Port ${port} is in use: stop the program that uses it, or set another PORT.`
        : `The server can't listen on ${host}, port ${port} (${String(cause)}).`,
      { cause },
    );
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function urlHost(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

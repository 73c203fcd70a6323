import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { createApp } from '#server/app.ts';
import type { Config } from '#server/config/config.ts';
import { createLimitedServer } from '#server/http/limits/connection-limits.ts';
import { createOutgoingFetch } from '#server/http/outgoing-fetch.ts';
import { prepareGracefulClose } from '#server/http/graceful-close.ts';
import { listen } from '#server/http/listen.ts';
import { createLog } from '#server/http/log.ts';
import { startMetricsServer } from '#server/metrics/metrics-server.ts';
import { describeStart } from '#server/describe-start.ts';
import { openUpstream } from '#server/open-upstream.ts';
import { answerHealthCheck, singleFlightCheck } from '#server/http/health.ts';
import { openSignIn } from '#server/auth/open-sign-in.ts';

export interface RunningServer {
  url: string;
  /**
   * Reports that it is not ready, and keeps answering for the configured delay, in which proxies notice and send their
   * requests elsewhere.
   */
  drain(): Promise<void>;
  /** The port of the metrics, if they are served. */
  metricsPort: number | undefined;
  /** Stops accepting connections, lets open requests finish for 10 seconds at most, then closes the database. */
  close(): Promise<void>;
}

interface ServerOptions {
  config: Config;
  /** Whether to load demo data into a new data directory. */
  demo: boolean;
  openPage: (server: Server) => Promise<Hono<AppEnv>> | Hono<AppEnv>;
  /** Default: standard output. */
  log?: Logger;
  /** Ends the wait for a database that cannot be reached. */
  signal?: AbortSignal;
}

/**
 * In milliseconds: how long a closing server waits for open requests, then for
 * session refreshes, then for the database.
 */
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
  log = createLog(config.logLevel),
  signal,
}: ServerOptions): Promise<RunningServer> {
  for (const { name, meant } of config.misspelled) {
    log.warn({ variable: name, meant }, 'this variable is not read: is it misspelled?');
  }
  const server = createLimitedServer();
  const connections = prepareGracefulClose(server);
  const outgoingFetch = createOutgoingFetch(config.proxies);
  // Nothing may wait between listening and the first handler of requests.
  const metricsServer = config.metrics && (await startMetricsServer(config.metrics, config));
  const port = await listen(server, { ...config, variable: 'PORT' });
  let isReady = async () => false;
  const opening = openUpstream(config, { demo, log, fetch: outgoingFetch, signal }).then(
    async ({ upstream, name, pool, diskSpace, auditLog, onRefusal, portalSetup, key, ...opened }) => {
      metricsServer?.addDatabase(pool);
      const signIn =
        config.signIn && openSignIn({ config: config.signIn, pool, diskSpace, log, fetch: outgoingFetch });
      const app = createApp({
        upstream,
        upstreamName: name,
        key,
        auditLog,
        onRefusal,
        portalSetup,
        page: await openPage(server),
        signIn,
        trustedProxies: config.trustedProxies,
        https: config.signIn?.publicUrl.protocol === 'https:',
        hstsSubdomains: config.hstsSubdomains,
        requestLimit: config.requestLimit,
        log,
      });
      isReady = singleFlightCheck(opened.isReady);
      return {
        answer: getRequestListener(app.fetch),
        close: opened.close,
        settle: async () => signIn?.close(),
        pool,
        upstreamName: name,
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
  const { close, settle, ...opened } = await opening;
  log.info({ ...(await describeStart(config, opened)), port, metricsPort: metricsServer?.port }, 'started');

  return {
    metricsPort: metricsServer?.port,
    url: config.signIn?.publicUrl.origin ?? `http://${urlHost(config.host)}:${port}`,
    drain: async () => {
      isReady = async () => false;
      connections.stopKeepAlive();
      await delay(config.shutdownDelay);
    },
    close: async () => {
      await connections.finish(shutdownTimeouts.requests);
      await metricsServer?.close();
      await Promise.race([settle(), delay(shutdownTimeouts.checks, undefined, { ref: false })]);
      // A query that never ends would keep the database from closing. Acknowledged writes are safe anyway.
      await Promise.race([close(), delay(shutdownTimeouts.database, undefined, { ref: false })]);
    },
  };
}

function urlHost(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

import { getRequestListener } from '@hono/node-server';
import { collectDefaultMetrics, Gauge, register, Registry } from '@platformatic/prom-client';
import { Hono } from 'hono';
import type { Pool } from 'pg';
import type { Config } from '#server/config/config.ts';
import { createLimitedServer } from '#server/http/limits/connection-limits.ts';
import { listen } from '#server/http/listen.ts';
import { measureDatabase } from '#server/metrics/database-metrics.ts';
import { version } from '#server/version.ts';

export interface MetricsServer {
  port: number;
  /** Measures the database from now on. */
  addDatabase(pool: Pool): void;
  close(): Promise<void>;
}

/**
 * Serves the metrics in Prometheus' format, and the version, on an address of their own, without a sign-in.
 * @throws {Error} with one sentence, if the port is in use
 */
export async function startMetricsServer(
  address: NonNullable<Config['metrics']>,
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<MetricsServer> {
  // What is counted anywhere in the process is in the library's own registry.
  const own = new Registry();
  const registers = [own];
  collectDefaultMetrics({ register: own });
  const build = new Gauge({
    name: 'portal_profiles_build_info',
    help: 'The version that runs.',
    labelNames: ['version'],
    registers,
  });
  build.set({ version }, 1);

  const app = new Hono()
    .get('/metrics', async (c) =>
      c.body(await Registry.merge([register, own]).metrics(), 200, { 'content-type': register.contentType }),
    )
    .get('/-/version', (c) => c.json({ object: 'version', version }));
  const server = createLimitedServer();
  server.on('request', getRequestListener(app.fetch));
  const port = await listen(server, { ...address, variable: 'METRICS_PORT' });
  return {
    port,
    addDatabase: (pool) => measureDatabase(registers, pool, databaseUrl === undefined ? dataDir : undefined),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      own.clear();
    },
  };
}

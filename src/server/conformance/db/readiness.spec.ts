import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import type { AppEnv } from '#server/http/app-env.ts';
import { readConfig } from '#server/config/config.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { startTcpProxy } from '#server/test-support/tcp-proxy.ts';
import { startServer } from '#server/start-server.ts';

// The embedded database runs in the process itself, without a connection to lose.
test.skipIf(inject('engine') === 'pglite')(
  'readiness follows the database, being alive does not',
  async () => {
    const { url, drop } = await createTestDatabase();
    const gated = new URL(url);
    const gate = await startTcpProxy({ host: gated.hostname, port: Number(gated.port || 5432) });
    gated.host = `127.0.0.1:${gate.port}`;
    const server = await startServer({
      config: readConfig({ PORT: '0', DATABASE_URL: gated.href }),
      demo: true,
      log: pino({ level: 'silent' }),
      openPage: () => new Hono<AppEnv>(),
    });
    const status = async (path: string) => (await fetch(server.url + path)).status;
    try {
      expect(await status('/readyz')).toBe(200);
      // The demo is never loaded into a PostgreSQL server's database unasked.
      expect(await (await fetch(`${server.url}/api/portals`)).json()).toMatchObject({ items: [] });

      await gate.shut();
      expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
      expect(await status('/api/portals')).toBe(503);
      await gate.open();
      await expect.poll(() => status('/readyz')).toBe(200);

      gate.hold();
      const start = performance.now();
      expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
      expect(performance.now() - start).toBeLessThan(4000);
    } finally {
      await gate.shut();
      await server.close();
      await drop();
    }
  },
);

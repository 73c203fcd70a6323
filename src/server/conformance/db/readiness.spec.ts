import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import type { AppEnv } from '#server/http/app-env.ts';
import { readConfig } from '#server/config/config.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { startTcpProxy } from '#server/test-support/tcp-proxy.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { startServer } from '#server/start-server.ts';

/** A server's configuration for a new database behind a gate, to be called in a test. */
async function configureGated() {
  const { url, drop } = await createTestDatabase();
  const gated = new URL(url);
  const gate = await startTcpProxy({ host: gated.hostname, port: Number(gated.port || 5432) });
  gated.host = `127.0.0.1:${gate.port}`;
  return { config: readConfig({ PORT: `${await freePort()}`, DATABASE_URL: gated.href }), gate, drop };
}

test.skipIf(inject('engine') === 'pglite')('a server waits for a database that starts after it', async () => {
  const { config, gate, drop } = await configureGated();
  await gate.shut();
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line) => lines.push(line) });
  const starting = startServer({ config, demo: false, log, openPage: () => new Hono<AppEnv>() });
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${config.port}${path}`)).status;
  await expect.poll(() => lines.length).toBe(1);
  expect(lines[0]).toMatch(/can't be reached \(ECONNREFUSED: [^)]*\)\. Trying again for a minute\./);
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
  const waiting = status('/api/portals');
  await gate.open();
  const server = await starting;
  expect([await status('/readyz'), await waiting]).toEqual([200, 200]);
  await server.close();
  await gate.shut();
  await drop();
});

test.skipIf(inject('engine') === 'pglite')(
  'a server that is stopped no longer waits for its database',
  async () => {
    const { config, gate, drop } = await configureGated();
    await gate.shut();
    const stopping = new AbortController();
    const log = pino({ base: null }, { write: () => stopping.abort() });
    const { signal } = stopping;
    await expect(
      startServer({ config, demo: false, log, openPage: () => new Hono<AppEnv>(), signal }),
    ).rejects.toThrow('aborted');
    await drop();
  },
);

// The embedded database runs in the process itself, without a connection to lose.
test.skipIf(inject('engine') === 'pglite')(
  'readiness follows the database, being alive does not',
  async () => {
    const { config, gate, drop } = await configureGated();
    const server = await startServer({
      config,
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
      expect([await status('/api/portals'), await status('/-/changes')]).toEqual([503, 503]);
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

import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, inject, onTestFinished, test } from 'vitest';
import type { AppEnv } from '#server/http/app-env.ts';
import { readConfig } from '#server/config/config.ts';
import { startServer } from '#server/start-server.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { scrape } from '#server/test-support/scrape.ts';
import { startTcpProxy } from '#server/test-support/tcp-proxy.ts';

// The embedded database runs in the process itself, without a connection to lose.
test.skipIf(inject('engine') === 'pglite')(
  'a database that is away is said once with its cause and address, and so is its return',
  async () => {
    const { url, drop } = await createTestDatabase();
    const gated = new URL(url);
    const gate = await startTcpProxy({ host: gated.hostname, port: Number(gated.port || 5432) });
    const address = `127.0.0.1:${gate.port}`;
    gated.host = address;
    gated.password ||= 'hunter2';
    const lines: Record<string, unknown>[] = [];
    const server = await startServer({
      config: readConfig({ PORT: '0', METRICS_PORT: '0', DATABASE_URL: gated.href }),
      demo: false,
      log: pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) }),
      openPage: () => new Hono<AppEnv>(),
    });
    onTestFinished(async () => {
      await gate.shut();
      await server.close();
      await drop();
    });
    const ask = async () => (await fetch(`${server.url}/api/portals`)).status;
    const outages = () => lines.filter(({ msg }) => String(msg).startsWith('database:'));

    expect(await ask()).toBe(200);
    expect(lines.find(({ msg }) => msg === 'started')).toMatchObject({
      database: expect.stringMatching(/^PostgreSQL 1\d.* at 127\.0\.0\.1:\d+$/),
      upstream: 'embedded',
    });
    await gate.shut();
    for (let times = 0; times < 10; times++) expect(await ask()).toBe(503);
    const refused = outages().filter(({ code }) => code === 'ECONNREFUSED');
    expect(refused).toMatchObject([
      {
        level: 40,
        address,
        code: 'ECONNREFUSED',
        cause: expect.stringContaining(`at ${address} can't be reached (ECONNREFUSED: `),
        msg: 'database: failed',
      },
    ]);
    const away = await scrape(server.metricsPort);
    expect(away.get('portal_profiles_database_up')).toBe(0);
    expect(away.get('portal_profiles_database_size_bytes')).toBeNaN();
    await gate.open();
    await expect.poll(ask).toBe(200);
    expect(outages().at(-1)).toMatchObject({ level: 30, address, msg: 'database: works again' });
    expect(outages().length).toBeLessThan(5);
    expect(lines.some(({ msg }) => msg === 'request failed')).toBe(false);
    expect(JSON.stringify(lines)).not.toContain(gated.password);

    // It accepts everything and says nothing.
    gate.hold();
    const start = performance.now();
    expect((await scrape(server.metricsPort)).get('portal_profiles_database_up')).toBe(0);
    expect(performance.now() - start).toBeLessThan(4000);
  },
);

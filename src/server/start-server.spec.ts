import { cp, mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { AppEnv } from '#server/http/app-env.ts';
import { type Config, readConfig } from '#server/config/config.ts';
import { openDirectory } from '#server/db/pglite/open-directory.ts';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { version } from '#server/version.ts';

const logged: string[] = [];
const log = pino({ base: null }, { write: (line) => logged.push(line) });
beforeEach(() => void (logged.length = 0));

const page = new Hono<AppEnv>().all('*', (c) => c.text('page'));

/** The empty database that each server gets a copy of. Creating one takes seconds. */
let template: string;
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'portal-profiles-start-'));
  await (await openDirectory(template)).close();
});
afterAll(() => rm(template, { recursive: true }));

/** Configures a remote service as the upstream, and a temporary database for the server itself. */
async function configure(service: string, port = '0'): Promise<Config> {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'portal-profiles-start-'));
  onTestFinished(() => rm(DATA_DIR, { recursive: true, force: true }));
  await cp(template, DATA_DIR, { recursive: true });
  return readConfig({ PORT: port, DATA_DIR, METORIAL_API_KEY: 'key', METORIAL_API_URL: service });
}

async function start(service: string, port?: string): Promise<RunningServer> {
  return startServer({ config: await configure(service, port), demo: false, openPage: () => page, log });
}

/** A promise and its resolve function. */
function later<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

const status = async (url: string, ...headers: string[]) =>
  (
    await sendRaw(url.replace('localhost', '127.0.0.1'), [
      `GET ${new URL(url).pathname} HTTP/1.1`,
      ...headers,
    ])
  ).status;

test('it is alive at once, and ready when everything is open', async () => {
  const opened = later<Hono<AppEnv>>();
  const listening = later<string>();
  const starting = startServer({
    config: await configure('http://127.0.0.1:9'),
    demo: false,
    log,
    openPage: (server) => {
      const address = server.address();
      if (typeof address === 'object' && address) listening.resolve(`http://127.0.0.1:${address.port}`);
      return opened.promise;
    },
  });
  const url = await listening.promise;
  expect(await status(`${url}/healthz`)).toBe(200);
  expect(await status(`${url}/readyz`)).toBe(503);
  const waiting = status(`${url}/`);
  opened.resolve(page);
  expect(await waiting).toBe(200);
  // Metorial's service is unavailable, but the probe does not ask it.
  expect(await status(`${url}/readyz`)).toBe(200);
  await (await starting).close();
});

test('probes come by any name and through anything; other requests do not', async () => {
  const { url, close } = await start('http://127.0.0.1:9');
  logged.length = 0;
  for (const path of ['/healthz', '/readyz', '/readyz?verbose']) {
    expect(await status(url + path, 'Host: 10.0.0.7:3000', 'X-Forwarded-For: 10.0.0.1')).toBe(200);
  }
  expect(logged).toEqual([]);
  for (const path of ['/', '/api/portals', '/healthz/', '/readyz2', '/api/healthz']) {
    expect(await status(url + path, 'Host: 10.0.0.7:3000')).toBe(403);
  }
  const head = await fetch(`${url}/healthz`, { method: 'HEAD' });
  expect(head.headers.get('cache-control')).toBe('no-store');
  expect(await (await fetch(`${url}/healthz`, { method: 'POST' })).text()).toBe('page');
  await close();
});

test('closing finishes what is under way, and lets nobody in', async () => {
  const requested = later<void>();
  const service = await serve((_, response) => {
    requested.resolve();
    response.setHeader('content-type', 'application/json');
    setTimeout(() => response.end('{}'), 1000);
  });
  const { url, close } = await start(service);
  await (await fetch(`${url}/`)).text();
  const answer = fetch(`${url}/api/portals`);
  await requested.promise;
  const closing = close();
  await delay(200);
  await expect(status(url)).rejects.toThrow('ECONNREFUSED');
  expect((await answer).status).toBe(200);
  const answered = performance.now();
  await closing;
  expect(performance.now() - answered).toBeLessThan(1000);
});

test('a draining server is not ready, and answers for as long as it is told to', async () => {
  const requested = later<void>();
  const answering = later<void>();
  const service = await serve(async (_, response) => {
    requested.resolve();
    await answering.promise;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  const config = await configure(service);
  const server = await startServer({
    config: { ...config, shutdownDelay: 1000 },
    demo: false,
    openPage: () => page,
    log,
  });
  const get = (path: string) => fetch(server.url + path);
  // The test's own connections: kept until the server says otherwise.
  expect((await get('/')).headers.get('connection')).toBe('keep-alive');
  const underWay = get('/api/portals');
  await requested.promise;

  const begun = performance.now();
  const draining = server.drain();
  expect([(await get('/readyz')).status, (await get('/healthz')).status]).toEqual([503, 200]);
  for (const path of ['/', '/-/session', '/api/portals']) {
    answering.resolve();
    const { status: code, headers } = await get(path);
    expect([path, code, headers.get('connection')]).toEqual([path, 200, 'close']);
  }
  expect((await underWay).headers.get('connection')).toBe('close');
  await draining;
  expect(performance.now() - begun).toBeGreaterThan(990);
  expect(await status(`${server.url}/`)).toBe(200);
  await server.close();
  await expect(status(server.url)).rejects.toThrow('ECONNREFUSED');
});

test('closing waits ten seconds, no more', { timeout: 30_000 }, async () => {
  const requested = later<void>();
  const service = await serve(() => requested.resolve());
  const { url, close } = await start(service);
  const answer = fetch(`${url}/api/portals`).catch((error: unknown) => error);
  await requested.promise;
  const begun = performance.now();
  await close();
  const took = (performance.now() - begun) / 1000;
  expect(took).toBeGreaterThan(9.9);
  // Closing the database comes on top, and may take a while on a busy machine.
  expect(took).toBeLessThan(14);
  expect(await answer).toBeInstanceOf(TypeError);
});

test('the start says what runs, and warns of a misspelled variable by its name alone', async () => {
  const config = await configure('http://127.0.0.1:9');
  const { misspelled } = readConfig({ OIDC_ISSUR: 'hunter2' });
  const { close } = await startServer({
    config: { ...config, misspelled },
    demo: false,
    log,
    openPage: () => page,
  });
  await close();
  expect(logged.map((line): unknown => JSON.parse(line))).toContainEqual({
    level: 30,
    time: expect.any(Number),
    version,
    node: process.version,
    host: '127.0.0.1',
    port: expect.any(Number),
    database: expect.stringMatching(/^embedded PostgreSQL 18/),
    dataDir: config.dataDir,
    upstream: 'http://127.0.0.1:9',
    signIn: 'none',
    proxies: [],
    msg: 'started',
  });
  expect(logged.map((line): unknown => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 40, variable: 'OIDC_ISSUR', meant: 'OIDC_ISSUER' }),
  );
  expect(logged.join('')).not.toContain('hunter2');
});

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);

test.runIf(hasIpv6)('HOST=[::1] listens there, and says so', async () => {
  const config = await configure('http://127.0.0.1:9');
  const { host } = readConfig({ HOST: '[::1]' });
  const { url, close } = await startServer({
    config: { ...config, host },
    demo: false,
    log,
    openPage: () => page,
  });
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await close();
});

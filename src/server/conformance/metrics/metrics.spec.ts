import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { AppEnv } from '#server/http/app-env.ts';
import { readConfig } from '#server/config/config.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { growth, type Scrape, scrape } from '#server/test-support/scrape.ts';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { version } from '#server/version.ts';

const isEmbedded = inject('engine') === 'pglite';
const requestLimit = 60;

let server: RunningServer;
/** The first scrape, before anything else. */
let first: Scrape;
const lines: string[] = [];
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'portal-profiles-metrics-'));
  cleanups.push(() => rm(DATA_DIR, { recursive: true, force: true }));
  const env = { PORT: '0', METRICS_PORT: '0', DATA_DIR, REQUEST_LIMIT: String(requestLimit) };
  const database = isEmbedded ? undefined : await createTestDatabase();
  if (database) cleanups.unshift(database.drop);
  server = await startServer({
    config: readConfig({ ...env, ...(database && { DATABASE_URL: database.url }) }),
    demo: false,
    log: pino({ base: null }, { write: (line) => lines.push(line) }),
    openPage: () => new Hono<AppEnv>().all('*', (c) => c.text('page')),
  });
  cleanups.unshift(server.close);
  first = await scrape(server.metricsPort);
}, 120_000);
afterAll(async () => {
  for (const clean of cleanups) await clean();
});

const requests = 'portal_profiles_http_request_duration_seconds_count';
const json = { 'content-type': 'application/json' };
const send = (path: string, method = 'GET', body?: unknown) =>
  fetch(server.url.replace('localhost', '127.0.0.1') + path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: json }),
  });

async function during(work: () => Promise<unknown>): Promise<[before: Scrape, after: Scrape]> {
  const before = await scrape(server.metricsPort);
  await work();
  return [before, await scrape(server.metricsPort)];
}

test('requests are counted by route and status, and changes by what the audit log says of them', async () => {
  const [before, after] = await during(async () => {
    await send('/-/portals', 'POST', { name: 'Acme', slug: 'acme' });
    await send('/-/portals', 'POST', { name: 'Acme', slug: 'acme' });
    for (let times = 0; times < 3; times++)
      await send('/api/portals/acme/consumer-profile?search=ada@example.com');
    await send('/api/portals/acme/consumer-groups', 'POST', { name: 'Crew' });
    await send('/api/portals/other/consumer-groups');
    await send('/');
  });
  expect(growth(before, after, requests)).toEqual({
    '{method="POST",route="/-/portals",status="200"}': 1,
    '{method="POST",route="/-/portals",status="409"}': 1,
    '{method="GET",route="/api/portals/:portal_id/consumer-profile",status="200"}': 3,
    '{method="POST",route="/api/portals/:portal_id/consumer-groups",status="200"}': 1,
    '{method="GET",route="/api/portals/:portal_id/consumer-groups",status="404"}': 1,
    '{method="GET",route="page",status="200"}': 1,
  });
  expect(growth(before, after, 'portal_profiles_audit_entries_total')).toEqual({
    '{outcome="done"}': 2,
    '{outcome="refused"}': 1,
  });
  expect([...after.keys()].join('\n')).not.toMatch(/acme|ada@|crew/i);
});

test('what clients make up adds no series', async () => {
  const invent = async (name: string) => {
    for (const path of [`/${name}`, `/api/${name}`, `/-/${name}`, `/api/portals/${name}/consumer-groups`]) {
      await send(path);
    }
    await sendRaw(server.url.replace('localhost', '127.0.0.1'), [`PROPFIND /${name} HTTP/1.1`]);
    await sendRaw(server.url.replace('localhost', '127.0.0.1'), [`REPORT /api/${name} HTTP/1.1`]);
  };
  await invent('first');
  const [before, after] = await during(async () => {
    await invent('second');
    await invent('third');
  });
  const ours = (values: Scrape) =>
    [...values.keys()].filter((series) => series.startsWith('portal_profiles_'));
  expect(ours(after)).toEqual(ours(before));
  expect(growth(before, after, requests)).toMatchObject({ '{method="other",route="page",status="200"}': 2 });
});

test('the pool, the database, the audit log, the disk, the event loop and the version are measured', () => {
  const of = (name: string) => first.get(`portal_profiles_${name}`);
  expect(of(`build_info{version="${version}"}`)).toBe(1);
  expect(of('database_up')).toBe(1);
  expect(of('database_connections_max')).toBe(isEmbedded ? 1 : 10);
  expect(of('database_connections{state="in_use"}')).toBeGreaterThanOrEqual(0);
  expect(of('database_connections{state="idle"}')).toBeGreaterThanOrEqual(0);
  expect(of('database_waiting')).toBeGreaterThanOrEqual(0);
  expect(of('database_size_bytes')).toBeGreaterThan(1_000_000);
  expect(of('audit_log_size_bytes')).toBeGreaterThan(8192);
  if (isEmbedded) expect(of('disk_free_bytes')).toBeLessThan(of('disk_size_bytes') ?? 0);
  else expect(of('disk_free_bytes')).toBeUndefined();
  expect(first.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
});

// A server on PostgreSQL has no disk of its own to measure.
test.runIf(isEmbedded)('every metric of the alert rules is there', async () => {
  const rules = await readFile('docs/deploy/alerts.yml', 'utf8');
  const text = await (await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`)).text();
  const named = new Set(rules.match(/\b(portal_profiles|nodejs|process)_\w+/g));
  expect(named.size).toBeGreaterThan(10);
  for (const name of named) {
    expect(text.includes(`# TYPE ${name.replace(/_(count|bucket|sum)$/, '')} `), name).toBe(true);
  }
});

test('each 429 is counted by its limit, and the log says whose it was', async () => {
  const [before, after] = await during(async () => {
    for (let times = 0; times < 11; times++) {
      const headers = { authorization: `Bearer guess-${times}` };
      await fetch(`${server.url.replace('localhost', '127.0.0.1')}/api/portals`, { headers });
    }
    for (let times = 0; times < requestLimit; times++) await send('/-/session');
  });
  const limited = growth(before, after, 'portal_profiles_too_many_requests_total');
  expect(limited).toMatchObject({ '{limit="keys"}': 1, '{limit="requests"}': expect.any(Number) });
  const statuses = growth(before, after, requests);
  expect(statuses['{method="GET",route="/-/*",status="429"}']).toBe(limited['{limit="requests"}']);
  const logged = lines.map((line): unknown => JSON.parse(line));
  for (const limit of ['keys', 'requests']) {
    expect(logged).toContainEqual(
      expect.objectContaining({ status: 429, limit, client: { network: '127.0.0.1' } }),
    );
  }
});

test('nothing but metrics and the version is on that port, and neither is on the other', async () => {
  const other = `http://127.0.0.1:${server.metricsPort}`;
  expect(await (await fetch(`${other}/-/version`)).json()).toEqual({ object: 'version', version });
  for (const path of ['/', '/api/portals', '/-/session', '/healthz']) {
    expect((await fetch(other + path)).status, path).toBe(404);
  }
  expect((await fetch(`${other}/metrics`, { method: 'POST' })).status).toBe(404);
  expect(await (await send('/metrics')).text()).not.toContain('portal_profiles_');
});

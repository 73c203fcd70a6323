import { spawnSync } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { examine } from '#server/cli/doctor/examine.ts';
import { formatFinding } from '#server/cli/doctor/finding.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { serve } from '#server/test-support/serve-listener.ts';

const secret = 'hunter2-hunter2-hunter2-hunter2-hunter2';

/** What the doctor prints, by subject. */
async function findings(env: Record<string, string>): Promise<Record<string, string>> {
  const lines = (await examine(env)).map(formatFinding);
  expect(lines.join('\n')).not.toContain('hunter2');
  for (const line of lines) expect(line).not.toContain('\n');
  return Object.fromEntries(lines.map((line) => [/^\w+ +([^:]+):/.exec(line)?.[1] ?? '', line]));
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-profiles-doctor-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const onPglite = test.runIf(inject('engine') === 'pglite');
const onPostgres = test.skipIf(inject('engine') === 'pglite');

onPostgres('an empty database: the next start creates the tables, and the doctor does not', async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const { database, disk } = await findings({ DATABASE_URL: url });
  expect(database).toMatch(/^ok +database: PostgreSQL 1\d.* at \S+ answers in \d+ ms; it is empty, and /);
  expect(disk).toMatch(/^skipped /);
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select from pg_tables where schemaname = 'public'`);
  await client.end();
  expect(rows).toEqual([]);
});

onPostgres('a database with tables: the version is said, also while others hold its locks', async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const { pool, close } = await openDatabase({ dataDir: 'unused', databaseUrl: url });
  const migrating = await pool.connect();
  await migrating.query('begin; select pg_advisory_xact_lock(7076150001)');
  expect((await findings({ DATABASE_URL: url }))['database']).toMatch(
    /its schema is up to date \(version \d+\)\.$/,
  );
  await migrating.query('rollback');
  migrating.release();
  await pool.query('delete from schema_migrations where version > 8');
  expect((await findings({ DATABASE_URL: url }))['database']).toMatch(
    /^ok .* upgrades its schema from version 8 to \d+\.$/,
  );
  await pool.query('insert into schema_migrations (version) values (999)');
  expect((await findings({ DATABASE_URL: url }))['database']).toMatch(
    /^failed +database: The database has schema version 999/,
  );
  await close();
});

/** A database, and the same as a user with no rights but to connect. */
async function createUser() {
  const { url, drop } = await createTestDatabase();
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const user = `doctor_${Date.now()}`;
  await admin.query(`create role ${user} login password '${secret}'`);
  onTestFinished(async () => {
    await admin.query(`drop owned by ${user}; drop role ${user}`);
    await admin.end();
    await drop();
  });
  const asUser = new URL(url);
  asUser.username = user;
  asUser.password = secret;
  return { admin, user, databaseUrl: asUser.href };
}

const onOnePostgres = test.runIf(inject('engine') === 'postgres');

onOnePostgres('a user who may not create tables reads what to run', async () => {
  const { user, databaseUrl } = await createUser();
  expect((await findings({ DATABASE_URL: databaseUrl }))['database']).toBe(
    `failed   database: The user ${user} may not create tables: run "grant create on schema public to ${user}" in that database.`,
  );
});

onOnePostgres(
  'a user who may not create tables any more needs to only when there are some to create',
  async () => {
    const { admin, user, databaseUrl } = await createUser();
    const open = async () => (await openDatabase({ dataDir: 'unused', databaseUrl })).close();
    const finding = async () => (await findings({ DATABASE_URL: databaseUrl }))['database'];
    await admin.query(`grant create on schema public to ${user}`);
    await open();
    await admin.query(`revoke create on schema public from ${user}, public`);
    expect(await finding()).toMatch(/^ok .* its schema is up to date/);
    await open();
    await admin.query('delete from schema_migrations where version > 8');
    expect(await finding()).toContain(`: run "grant create on schema public to ${user}" in that database.`);
  },
);

test('a database that is away fails, with its cause and address', async () => {
  const port = await freePort();
  const { database } = await findings({ DATABASE_URL: `postgres://user:${secret}@127.0.0.1:${port}/people` });
  expect(database).toMatch(
    new RegExp(
      `^failed +database: The database people at 127.0.0.1:${port} can't be reached \\(ECONNREFUSED`,
    ),
  );
});

onPglite('a folder that is not there is not made; one in use is looked at without its lock', async () => {
  const folder = await makeFolder();
  const DATA_DIR = join(folder, 'data');
  expect(await findings({ DATA_DIR })).toMatchObject({
    configuration: 'ok       configuration: no fault.',
    database: `ok       database: the next start creates it in ${DATA_DIR}.`,
    disk: expect.stringMatching(/^ok +disk: /),
  });
  expect(await readdir(folder)).toEqual([]);
  const { close } = await openDatabase({ dataDir: DATA_DIR });
  expect((await findings({ DATA_DIR }))['database']).toBe(
    `ok       database: it is embedded, in ${DATA_DIR}.`,
  );
  await close();
  await writeFile(join(DATA_DIR, 'postgres/PG_VERSION'), '17');
  expect((await findings({ DATA_DIR }))['database']).toMatch(/^failed .* made by PostgreSQL 17/);
  await writeFile(join(folder, 'file'), '');
  const { database } = await findings({ DATA_DIR: join(folder, 'file/data') });
  expect(database).toMatch(/^failed +database: The folder .* part of the path is a file/);
});

const json = { 'content-type': 'application/json' };
const send =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, json).end(JSON.stringify(body));

/** A service with one portal, where some paths are refused. */
const serviceRefusing =
  (path?: string): RequestListener =>
  (request, response) => {
    const isRefused = path !== undefined && request.url?.includes(path);
    const items = [{ id: 'portal_1' }];
    const answer = isRefused
      ? send(403, { code: 'forbidden', message: "You don't have the required permissions" })
      : send(200, { object: 'list', items });
    answer(request, response);
  };

onPglite('the service is asked with the key', async () => {
  const service = async (listener: RequestListener) => {
    const METORIAL_API_URL = await serve(listener);
    const env = { METORIAL_API_KEY: secret, METORIAL_API_URL, DATA_DIR: '/nowhere/data' };
    return (await findings(env))['service'];
  };
  expect(await service(serviceRefusing())).toMatch(
    /^ok +service: .* lets it read portals, profiles and groups\.$/,
  );
  expect(await service(serviceRefusing('consumer-groups'))).toMatch(
    /^failed .* lacks the scope instance\.portal\.access:read\.$/,
  );
  expect(await service(send(401, { code: 'unauthorized', message: 'x' }))).toMatch(
    /^failed .* refused the API key\. Check METORIAL_API_KEY\.$/,
  );
  expect(await service((_, response) => response.writeHead(200).end('<p>'))).toMatch(
    /^failed .* other than JSON\. Check METORIAL_API_URL\.$/,
  );
});

/**
 * An identity provider that judges nothing but the client's secret.
 * @param hasChallenges whether it also says what is wrong in a header, as GitLab does
 */
async function serveProvider(clientSecret: string, hasChallenges = false): Promise<string> {
  const issuer = await serve((request, response) => {
    const { host } = request.headers;
    const origin = `http://${host}`;
    if (request.method === 'GET') {
      const endpoints = { authorization_endpoint: `${origin}/auth`, token_endpoint: `${origin}/token` };
      return send(200, { issuer: origin, ...endpoints, jwks_uri: `${origin}/jwks` })(request, response);
    }
    const credentials = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
    const isKnown = decodeURIComponent(credentials) === `portal-profiles:${clientSecret}`;
    const challenge = `Bearer realm="Doorkeeper", error="${isKnown ? 'invalid_grant' : 'invalid_client'}"`;
    if (hasChallenges) response.setHeader('www-authenticate', challenge);
    return isKnown
      ? send(400, { error: 'invalid_grant' })(request, response)
      : send(401, {
          error: 'invalid_client',
          error_description: 'AADSTS7000222: The keys for x are expired.',
        })(request, response);
  });
  return issuer;
}

const configureSignIn = async () => ({
  PUBLIC_URL: `https://127.0.0.1:${await freePort()}`,
  OIDC_CLIENT_ID: 'portal-profiles',
  OIDC_CLIENT_SECRET: secret,
  SESSION_SECRET: secret,
  ACCESS_EDITORS: 'ada@example.com',
  DATA_DIR: '/nowhere/data',
});

onPglite('an identity provider that answers with challenges is understood', async () => {
  const signIn = await configureSignIn();
  const known = await findings({ ...signIn, OIDC_ISSUER: await serveProvider(secret, true) });
  expect(known['identity provider']).toMatch(/^ok .* answers and knows the client portal-profiles\.$/);
  const unknown = await findings({ ...signIn, OIDC_ISSUER: await serveProvider('another', true) });
  expect(unknown['identity provider']).toMatch(
    /^failed .*\(invalid_client\)\. Check OIDC_CLIENT_ID .* It answered: 401 invalid_client\.$/,
  );
});

onPglite('the identity provider is asked whether it knows the client; proxies are a warning', async () => {
  const signIn = await configureSignIn();
  const known = await findings({ ...signIn, OIDC_ISSUER: await serveProvider(secret) });
  expect(known['identity provider']).toMatch(/^ok .* answers and knows the client portal-profiles\.$/);
  expect(known['proxies']).toMatch(/^warning .* TRUST_PROXY is empty/);
  expect(known['public address']).toMatch(/^warning .*\(ECONNREFUSED\)\.$/);
  const unknown = await findings({ ...signIn, OIDC_ISSUER: await serveProvider('another') });
  expect(unknown['identity provider']).toMatch(
    /^failed .*\(invalid_client\)\. Check OIDC_CLIENT_ID .* It answered: 401 invalid_client AADSTS7000222\.$/,
  );
  const away = await findings({ ...signIn, OIDC_ISSUER: `http://127.0.0.1:${await freePort()}` });
  expect(away['identity provider']).toMatch(/^failed .* can’t be reached \(ECONNREFUSED\)\.$/);

  const running = await serve((_, response) => response.end('ok\n'));
  const behind = {
    ...signIn,
    PUBLIC_URL: running,
    TRUST_PROXY: '10.0.0.7',
    OIDC_ISSUER: await serveProvider(secret),
  };
  expect(await findings(behind)).toMatchObject({
    proxies: 'ok       proxies: TRUST_PROXY believes 10.0.0.7.',
    'public address': `ok       public address: ${running} leads to a running server.`,
  });
});

onPglite('every fault of the configuration is a line, and the rest is skipped', async () => {
  const lines = (await examine({ PORT: 'x', LOG_LEVEL: secret, OIDC_ISSUR: secret })).map(formatFinding);
  expect(lines.filter((line) => line.startsWith('failed'))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith('skipped'))).toHaveLength(5);
  expect(lines.join('\n')).not.toContain('hunter2');
  expect(await findings({ OIDC_ISSUR: secret, DATA_DIR: '/nowhere/data' })).toBeDefined();
});

onPglite('the command exits with 1 if a line fails', async () => {
  const run = (env: Record<string, string>) => {
    const args = ['--import', 'tsx', 'src/server/cli/doctor.ts'];
    return spawnSync(process.execPath, args, {
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
    });
  };
  const DATA_DIR = join(await makeFolder(), 'data');
  const fine = run({ DATA_DIR });
  expect(fine.stdout).toMatch(/^ok +configuration: no fault\.\nok +database: /);
  expect(fine.status).toBe(0);
  const faulty = run({ DATA_DIR: '/dev/null/data' });
  expect(faulty.stdout).toMatch(/^failed +database: /m);
  expect(faulty.status).toBe(1);
});

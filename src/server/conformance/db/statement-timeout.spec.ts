import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { readConfig } from '#server/config/config.ts';
import type { Database } from '#server/db/database.ts';
import { inLongTransaction } from '#server/db/in-transaction.ts';
import { openPostgres } from '#server/db/open-database.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { startServer } from '#server/start-server.ts';
import { administer, createTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const engine = inject('engine');

// The embedded database runs in the process itself, which waits for each statement.
describe.skipIf(engine === 'pglite')('statements that take long', () => {
  let url: string;
  let drop: () => Promise<void>;
  const open: Database[] = [];
  beforeEach(async () => {
    ({ url, drop } = await createTestDatabase());
  });
  afterEach(async () => {
    for (const { close } of open.splice(0)) await close();
    await drop();
  });

  async function openWith(statementTimeout?: number): Promise<Database['pool']> {
    const database = await openPostgres(url, { statementTimeout });
    open.push(database);
    return database.pool;
  }

  /** Sets a default of the database, as one of the role would be. */
  const limitInDatabase = (limit: string) =>
    administer(
      inject('postgresUrl'),
      `alter database ${new URL(url).pathname.slice(1)} set statement_timeout = '${limit}'`,
    );

  async function limitsOf(pool: Database['pool']): Promise<unknown[]> {
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        pool.query<{ limit: string }>(
          "select current_setting('statement_timeout') as limit from pg_sleep(0.05)",
        ),
      ),
    );
    return [...new Set(results.map(({ rows }) => rows[0]?.limit))];
  }

  test('are ended by the database where a server waits for them, and the answer is 503', async () => {
    await limitInDatabase('1s');
    const pool = await openWith(engine !== 'pgbouncer' ? 500 : undefined);
    const portal = await addPortal(pool, 'acme');
    const { id: profile } = await addProfile(pool, portal);
    const handle = createPortalApi({ pool, keys: [{ key: 'key', scope: 'write' }], report: () => {} });
    const send = (path: string, json: object) =>
      handle(
        new Request(`http://api/portals/${portal}/${path}`, {
          method: 'POST',
          headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
          body: JSON.stringify(json),
        }),
      );
    const group = (await (await send('consumer-groups', { name: 'Crew' })).json()) as { id: string };
    const assign = () => send(`consumer-profile/${profile}/assign-groups`, { group_ids: [group.id] });

    const blocker = await (await openWith()).connect();
    await blocker.query('begin; set local statement_timeout = 0');
    await blocker.query('select from groups where portal_id = $1 and id = $2 for update', [portal, group.id]);
    const refused = await assign();
    expect([refused.status, await refused.json()]).toMatchObject([
      503,
      { message: 'The database took too long.' },
    ]);
    const { rowCount } = await blocker.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    expect(rowCount).toBe(0);
    await blocker.query('rollback');
    blocker.release();
    expect((await assign()).status).toBe(200);
  });

  test('have no limit in commands and migrations, whatever the role or the server has', async () => {
    await limitInDatabase('200ms');
    const pool = await openWith();
    if (engine !== 'pgbouncer') expect(await limitsOf(pool)).toEqual(['0']);
    await inLongTransaction(pool, (client) => client.query('select pg_sleep(0.5)'));
  });

  test('a pooler keeps the limit of the role, whatever the sessions of a server and of commands had', async () => {
    await limitInDatabase('7s');
    const [server, command] = [await openWith(500), await openWith()];
    const [ofServer, ofCommand] = engine !== 'pgbouncer' ? ['500ms', '0'] : ['7s', '7s'];
    expect(await limitsOf(server)).toEqual([ofServer]);
    expect(await limitsOf(command)).toEqual([ofCommand]);
    expect(await limitsOf(server)).toEqual([ofServer]);
  });

  test('the start warns of a pooler whose role has no limit, and of nothing else', async () => {
    const warnings = async () => {
      const lines: string[] = [];
      const log = pino({ base: null, level: 'warn' }, { write: (line) => lines.push(line) });
      const config = readConfig({ PORT: '0', DATABASE_URL: url });
      const server = await startServer({ config, demo: false, log, openPage: () => new Hono<AppEnv>() });
      await server.close();
      return lines.join('');
    };
    const warning = /run \\"alter role \w+ set statement_timeout = '25s'\\"/;
    if (engine !== 'pgbouncer') expect(await warnings()).toBe('');
    else expect(await warnings()).toMatch(warning);
    await limitInDatabase('20s');
    // PgBouncer keeps connections that it opened before.
    await administer(
      inject('postgresUrl'),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
    );
    await delay(100);
    await vi.waitFor(async () => expect(await warnings()).toBe(''), { timeout: 20_000 });
  });
});

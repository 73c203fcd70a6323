import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { waitForLock } from '#server/test-support/wait-for-lock.ts';
import { administer, createTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { startTcpProxy, type TcpProxy } from '#server/test-support/tcp-proxy.ts';
import type { Database } from '#server/db/database.ts';
import { openPostgres } from '#server/db/open-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

// The embedded database runs in the process itself, without a connection to lose.
describe.skipIf(inject('engine') === 'pglite')('a database that goes away', () => {
  const report = vi.fn<(error: unknown, requestId: string) => void>();
  let drop: () => Promise<void>;
  let gate: TcpProxy;
  /** Connects without the proxy. */
  let direct: Database;
  let gated: Database;
  let handle: Upstream;
  let gatedUrl: string;
  let portal: string;
  let profiles: string;
  let profile: string;
  let group: string;

  beforeAll(async () => {
    const made = await createTestDatabase();
    drop = made.drop;
    const url = new URL(made.url);
    direct = await openPostgres(url.href);
    gate = await startTcpProxy({ host: url.hostname, port: Number(url.port || 5432) });
    url.hostname = '127.0.0.1';
    url.port = String(gate.port);
    gatedUrl = url.href;
    gated = await openPostgres(url.href, { queryTimeout: 2000 });
    handle = createPortalApi({ pool: gated.pool, keys: [{ key: 'key', scope: 'write' }], report });

    portal = await addPortal(direct.pool, 'acme');
    profiles = `/portals/${portal}/consumer-profile`;
    profile = (await addProfile(direct.pool, portal)).id;
    const created = await send('POST', `/portals/${portal}/consumer-groups`, { name: 'Crew' });
    ({ id: group } = (await created.json()) as { id: string });
  });
  beforeEach(() => void report.mockClear());
  afterEach(async () => {
    await cut();
    await gate.open();
  });
  afterAll(async () => {
    await gated.close();
    await direct.close();
    await gate.shut();
    await drop();
  });

  function send(method: string, path: string, json?: unknown): Promise<Response> {
    const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
    return handle(
      new Request(`http://api${path}`, { method, headers, body: json ? JSON.stringify(json) : null }),
    );
  }
  /** Closes all connections, and waits until the pool notices. */
  async function cut(): Promise<void> {
    await gate.shut();
    await vi.waitFor(() => expect(gated.pool.totalCount).toBe(0));
  }

  const read = () => send('GET', profiles);
  const assign = () => send('POST', `${profiles}/${profile}/assign-groups`, { group_ids: [group] });
  const memberships = async () =>
    (await direct.pool.query('select group_id from memberships where profile_id = $1', [profile])).rows;

  async function expectAway(response: Response): Promise<void> {
    expect(await response.json()).toEqual({
      object: 'error',
      ok: false,
      status: 503,
      code: 'service_unavailable',
      message: "The database can't be reached right now.",
    });
    expect(response.status).toBe(503);
    expect(report).toHaveBeenCalledWith(expect.any(Error), response.headers.get('metorial-req-id'));
  }

  test('is 503 while it refuses, for reads and writes alike, and 200 again as soon as it is back', async () => {
    expect((await read()).status).toBe(200);
    await gate.shut();
    for (let i = 0; i < 3; i++) {
      await expectAway(await read());
      await expectAway(await assign());
    }
    await gate.open();
    expect((await read()).status).toBe(200);
    expect(await memberships()).toEqual([]);
  });

  test('is 503 after five seconds when it accepts and says nothing', async () => {
    await cut();
    await gate.open();
    gate.hold();
    const start = performance.now();
    await expectAway(await read());
    const seconds = (performance.now() - start) / 1000;
    expect(Math.round(seconds)).toBe(5);
  });

  test('is 503 when it goes silent in the middle of a request, and 200 again as soon as it speaks', async () => {
    expect((await read()).status).toBe(200);
    gate.hold();
    await expectAway(await read());
    await cut();
    await gate.open();
    expect((await read()).status).toBe(200);
  });

  // There, the session that waits is another machine's.
  test.skipIf(inject('engine') === 'citus')(
    'is 503 when it ends a write, of which nothing stays',
    async () => {
      const blocker = await direct.pool.connect();
      await blocker.query('begin');
      await blocker.query('select from groups where portal_id = $1 and id = $2 for update', [portal, group]);
      const answer = assign();
      await vi.waitFor(async () => {
        const { rowCount } = await direct.pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(rowCount).toBe(1);
      });
      await expectAway(await answer);
      await blocker.query('rollback');
      blocker.release();
      expect((await read()).status).toBe(200);
      expect(await memberships()).toEqual([]);
    },
  );

  test('is 503 when it has done a write and its answer is lost; writing again is 200', async () => {
    expect((await read()).status).toBe(200);
    const blocker = await direct.pool.connect();
    await blocker.query('begin');
    await blocker.query('select from groups where portal_id = $1 and id = $2 for update', [portal, group]);
    const answer = assign();
    await waitForLock(direct.pool);
    gate.hold();
    await blocker.query('rollback');
    blocker.release();
    await vi.waitFor(async () => expect(await memberships()).toHaveLength(1));
    await gate.shut();
    await expectAway(await answer);
    await cut();
    await gate.open();
    expect((await assign()).status).toBe(200);
    expect(await memberships()).toHaveLength(1);
  });

  test.runIf(inject('engine') === 'postgres')(
    'is 503 when it no longer accepts the user, and 200 again as soon as it does',
    async () => {
      const { pathname } = new URL(gatedUrl);
      const admin = inject('postgresUrl');
      const role = `role_of${pathname.slice(1)}`;
      await administer(admin, `create role ${role} superuser login password 'first'`);
      const url = new URL(gatedUrl);
      [url.username, url.password] = [role, 'first'];
      const database = await openPostgres(url.href);
      const asRole = createPortalApi({ pool: database.pool, keys: [{ key: 'key', scope: 'write' }], report });
      const readAsRole = () =>
        asRole(new Request(`http://api${profiles}`, { headers: { authorization: 'Bearer key' } }));
      try {
        expect((await readAsRole()).status).toBe(200);
        await administer(admin, `alter role ${role} nologin`);
        await administer(
          admin,
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`,
        );
        await vi.waitFor(() => expect(database.pool.totalCount).toBe(0));
        await expectAway(await readAsRole());
        await administer(admin, `alter role ${role} login`);
        expect((await readAsRole()).status).toBe(200);
      } finally {
        await database.close();
        await administer(admin, `drop role ${role}`);
      }
    },
  );

  test('does not end the process when it ends idle connections', async () => {
    await Promise.all(Array.from({ length: 5 }, read));
    await direct.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await vi.waitFor(async () => expect((await read()).status).toBe(200), { timeout: 5000, interval: 50 });
    expect((await Promise.all(Array.from({ length: 5 }, read))).map(({ status }) => status)).toEqual(
      Array(5).fill(200),
    );
  });
});

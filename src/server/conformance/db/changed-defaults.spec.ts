import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createAuditLog } from '#server/audit-log/audit-log.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { openPostgres } from '#server/db/open-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { administer, createTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

/** Defaults of a role, a database or a server. `since` is the PostgreSQL version that added the setting. */
const cases: { setting: string; value: string; since?: number; report: string }[] = [
  { setting: 'default_transaction_isolation', value: 'serializable', report: 'duolicious/duolicious#901' },
  { setting: 'default_transaction_isolation', value: 'repeatable read', report: 'matrix-org/synapse#11620' },
  { setting: 'default_transaction_read_only', value: 'on', report: 'jhu-bids/TermHub#404' },
  { setting: 'default_transaction_deferrable', value: 'on', report: 'none found' },
  { setting: 'statement_timeout', value: '200ms', report: 'medplum/medplum#5012' },
  { setting: 'lock_timeout', value: '200ms', report: 'none found' },
  { setting: 'idle_in_transaction_session_timeout', value: '200ms', report: 'none found' },
  { setting: 'transaction_timeout', value: '200ms', since: 17, report: 'none found' },
  { setting: 'idle_session_timeout', value: '200ms', report: 'none found' },
  { setting: 'search_path', value: 'elsewhere', report: 'ThomWright/postgres-migrations#33' },
  { setting: 'search_path', value: '', report: 'mattermost/migration-assist#26' },
  { setting: 'DateStyle', value: 'German, DMY', report: 'none found' },
  { setting: 'DateStyle', value: 'SQL, MDY', report: 'none found' },
  { setting: 'IntervalStyle', value: 'sql_standard', report: 'none found' },
  { setting: 'TimeZone', value: 'Pacific/Chatham', report: 'none found' },
  { setting: 'bytea_output', value: 'escape', report: 'none found' },
  { setting: 'standard_conforming_strings', value: 'off', report: 'PostgREST/postgrest#1992' },
  { setting: 'array_nulls', value: 'off', report: 'none found' },
  { setting: 'transform_null_equals', value: 'on', report: 'none found' },
  { setting: 'gin_fuzzy_search_limit', value: '1', report: 'none found' },
  { setting: 'client_min_messages', value: 'debug1', report: 'none found' },
];

const version = inject('engine') === 'pglite' ? 0 : await readVersion();

// PgBouncer hands sessions around, so only what is retried is independent of the defaults there.
const testedCases = cases.filter(
  ({ setting }) => inject('engine') === 'postgres' || setting === 'default_transaction_isolation',
);

// The embedded database has no other defaults.
describe.skipIf(inject('engine') === 'pglite')('a database with another default', () => {
  test.each(testedCases)('$setting = "$value" changes nothing', async ({ setting, value, since = 0 }) => {
    const { url, alter } = await createDatabase();
    if (version < since) return;
    await alter(`set ${setting} = '${value}'`);
    expect(await useDatabase(url)).toBe(1);
  });

  test.runIf(inject('engine') === 'postgres')('a database that is in use gets all of them', async () => {
    const { url, alter } = await createDatabase();
    expect(await useDatabase(url)).toBe(1);
    for (const { setting, value, since = 0 } of cases) {
      if (version >= since) await alter(`set ${setting} = '${value}'`);
    }
    expect(await useDatabase(url)).toBe(2);
  });

  test('tables stay in the first schema of the search path', async () => {
    const { url, alter } = await createDatabase();
    await alter('set search_path = elsewhere, public');
    expect(await useDatabase(url)).toBe(1);
    const { pool, close } = await openPostgres(url);
    const { rows } = await pool.query("select schemaname from pg_tables where tablename = 'portals'");
    await close();
    expect(rows).toEqual([{ schemaname: 'elsewhere' }]);
  });
});

/** An empty database with a second schema, and a function that alters it. */
async function createDatabase() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const { pathname } = new URL(url);
  const server = inject('postgresUrl');
  await administer(new URL(pathname, server).href, 'create schema elsewhere');
  const alter = (change: string) => administer(server, `alter database ${pathname.slice(1)} ${change}`);
  return { url, alter };
}

/** Opens the database, adds a portal, changes and reads it in every way, and returns how many portals there are. */
async function useDatabase(url: string): Promise<number> {
  const { pool, close } = await openPostgres(url);
  try {
    await inTransaction(pool, async (client) => {
      await client.query('select pg_sleep(0.25)');
      await delay(250);
      await client.query('select');
    });
    const portal = await addPortal(pool, `portal-${Math.random().toString(36).slice(2)}`);
    const { id: profile } = await addProfile(pool, portal, { name: 'Ann', email: 'ann@example.com' });
    const handle = createPortalApi({ pool, keys: [{ key: 'key', scope: 'write' }] });
    const send = async (method: string, path: string, json?: object) => {
      const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
      const body = json ? JSON.stringify(json) : null;
      const response = await handle(new Request(`http://api${path}`, { method, headers, body }));
      const text = await response.text();
      expect(response.status, `${method} ${path}: ${text}`).toBe(200);
      return JSON.parse(text);
    };
    const inPortal = `/portals/${portal}`;
    const groups = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        send('POST', `${inPortal}/consumer-groups`, { name: `Group ${index}`, description: 'a \\ b' }),
      ),
    );
    await Promise.all(
      groups.map(({ id }) =>
        send('POST', `${inPortal}/consumer-profile/${profile}/assign-groups`, { group_ids: [id] }),
      ),
    );
    await Promise.all(
      groups.map(({ id }) => send('PATCH', `${inPortal}/consumer-groups/${id}`, { description: 'c \\ d' })),
    );
    const { items } = await send('GET', `${inPortal}/consumer-profile?search=ann`);
    expect(items).toHaveLength(1);
    expect(items[0].groups).toHaveLength(13);
    expect(items[0].created_at).toMatch(/^20\d\d-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);
    expect(Math.abs(Date.now() - Date.parse(items[0].created_at))).toBeLessThan(60_000);
    expect(items[0].groups[1].group.description).toBe('c \\ d');

    const log = createAuditLog({
      pool,
      log: pino({ level: 'silent' }),
      sharesDatabase: true,
      diskSpace: unlimitedDiskSpace,
    });
    await log.list({ since: '2020-01-01T00:00:00Z' });
    return (await send('GET', '/portals')).items.length;
  } finally {
    await close();
  }
}

/** The major version of the PostgreSQL server. */
async function readVersion(): Promise<number> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  await client.end();
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

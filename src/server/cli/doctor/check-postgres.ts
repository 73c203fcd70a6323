import { Client } from 'pg';
import { databaseAddress, explainConnectionError } from '#server/db/connection-error.ts';
import { checkEncoding, checkVersion } from '#server/db/migrate.ts';
import { connectionString } from '#server/db/postgres-url.ts';
import { readMigrations } from '#server/db/read-migrations.ts';
import { readSchemaVersion } from '#server/db/schema-version.ts';
import { applySessionSettings } from '#server/db/session-settings.ts';

/** In milliseconds, for the connection and for each query. */
const timeout = 5000;

const oldestVersion = 15;

interface State {
  version: string;
  major: number;
  username: string;
  schema: string | null;
  may_create: boolean;
  has_tables: boolean;
  is_standby: boolean;
  /** Whether the user owns the tables. */
  owns: boolean;
}

const selectState = `
  select current_setting('server_version') as version,
    current_setting('server_version_num')::int / 10000 as major,
    current_user as username, current_schema() as schema,
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
    to_regclass('schema_migrations') is not null as has_tables, pg_is_in_recovery() as is_standby,
    coalesce((select pg_has_role(relowner, 'usage') from pg_class where oid = to_regclass('schema_migrations')), false) as owns`;

/** What is fine about a PostgreSQL server, without a full stop. */
interface PostgresFinding {
  text: string;
  isStandby: boolean;
}

/**
 * Tries a PostgreSQL database with a connection of its own, and changes nothing.
 * @param url of one host
 * @throws {Error} a sentence that says why the server could not use it
 */
export async function checkPostgres(url: string): Promise<PostgresFinding> {
  const client = new Client({
    connectionString: connectionString(url),
    application_name: 'portal-profiles-doctor',
    connectionTimeoutMillis: timeout,
    query_timeout: timeout,
  });
  client.on('error', () => {});
  const start = performance.now();
  try {
    await client.connect();
    await applySessionSettings(client, timeout);
    await client.query('begin read only');
    const state = await findFaults(client);
    const ms = Math.round(performance.now() - start);
    return {
      isStandby: state.is_standby,
      text: `PostgreSQL ${state.version} at ${databaseAddress(url)} answers in ${ms} ms; ${await describeSchema(client, state)}`,
    };
  } catch (error) {
    throw explainConnectionError(url, error);
  } finally {
    await client.end().catch(() => {});
  }
}

async function findFaults(client: Client): Promise<State> {
  const { rows } = await client.query<State>(selectState);
  const [state] = rows;
  if (!state) throw new Error('The database answers with nothing.');
  const { major, version, username, has_tables, owns } = state;
  if (major < oldestVersion) {
    throw new Error(`PostgreSQL ${version} is too old: ${oldestVersion} is the oldest that is supported.`);
  }
  await checkEncoding(client);
  if (!has_tables) requireCreate(state);
  else if (!owns) throw new Error(`The user ${username} doesn't own the tables, so it can't upgrade them.`);
  return state;
}

/** @throws {Error} a sentence, when the user may not create tables */
function requireCreate({ username, schema, may_create }: State): void {
  if (may_create) return;
  throw new Error(
    `The user ${username} may not create tables: run "grant create on schema ${schema ?? 'public'} to ${username}" in that database.`,
  );
}

async function describeSchema(client: Client, state: State): Promise<string> {
  if (!state.has_tables) return 'it is empty, and the next start creates the tables';
  const migrations = await readMigrations();
  const current = await readSchemaVersion(client);
  checkVersion(current, migrations);
  const newest = migrations.at(-1)?.version ?? current;
  if (current === newest) return `its schema is up to date (version ${current})`;
  requireCreate(state);
  return `the next start upgrades its schema from version ${current} to ${newest}`;
}

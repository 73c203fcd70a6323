import type { ClientBase, Pool } from 'pg';
import sql from 'sql-template-tag';
import { continueBuckets } from '#server/db/continue-ids.ts';
import { distribute, isDistributed } from '#server/db/citus/distribute.ts';
import { type Migration, readMigrations, splitStatements } from '#server/db/read-migrations.ts';
import { type DiskSpace, requireDiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { inLongTransaction } from '#server/db/in-transaction.ts';
import { requirePrimary } from '#server/db/hosts/require-primary.ts';
import { hasSchema, readSchemaVersion } from '#server/db/schema-version.ts';

/** An arbitrary key that other programs on the same PostgreSQL are unlikely to use for their advisory locks. */
const lockKey = 7_076_150_001;

/** What is done with the schema of a database before it is used. */
export type PrepareSchema = (pool: Pool, diskSpace?: DiskSpace) => Promise<void>;

/**
 * Migrates a database to the newest schema in one transaction, distributes it where Citus is, and continues the numbers
 * of its search buckets. Of several processes that start at once, one does it.
 * @throws {DiskFullError} one sentence, when there are migrations to run and the disk has no room for them
 * @throws {Error} one sentence, when the database is not encoded in UTF-8, or its schema is older than that of release
 * 0.1.0 or newer than this program, or Citus cannot distribute it
 * @throws {Error} as `standbyError`, if the server is a standby
 */
export async function migrate(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  const migrations = await readMigrations();
  await inLongTransaction(pool, async (client) => {
    await requirePrimary(client);
    await checkEncoding(client);
    await client.query(sql`select pg_advisory_xact_lock(${lockKey})`);
    // "If not exists" would need the right to create tables even where there is nothing to create.
    if (!(await hasSchema(client))) {
      await client.query(
        'create table schema_migrations (version int primary key, applied_at timestamptz not null default now())',
      );
    }
    const current = await readSchemaVersion(client);
    checkVersion(current, migrations);
    const missing = migrations.filter(({ version }) => version > current);
    if (missing.length > 0) await requireDiskSpace(client, diskSpace);
    const parts = (await isDistributed(client)) ? splitStatements : (file: string) => [file];
    for (const { version, sql: file } of missing) {
      for (const part of parts(file)) await client.query(part);
      await client.query(sql`insert into schema_migrations (version) values (${version})`);
    }
    await distribute(client);
    await continueBuckets(client);
  });
}

/**
 * Makes sure that this program knows the schema of a database, and changes nothing.
 * @throws {Error} one sentence, when the database has no schema, or one that is older than that of release 0.1.0 or
 * newer than this program
 */
export async function requireKnownSchema(pool: Pool): Promise<void> {
  if (!(await hasSchema(pool))) throw new Error('The database has no tables of Portal Profiles.');
  checkVersion(await readSchemaVersion(pool), await readMigrations());
}

/**
 * @param current the schema version of the database, 0 without a schema
 * @throws {Error} one sentence, when this program cannot upgrade it
 */
export function checkVersion(current: number, migrations: [Migration, ...Migration[]]): void {
  const oldest = migrations[0].version;
  const newest = migrations.at(-1)?.version ?? oldest;
  if (current > newest) {
    throw new Error(
      `The database has schema version ${current}, but this version knows ${newest}: start the newer version that made it, or restore an earlier dump into a new database with "npm run restore -- <file>".`,
    );
  }
  if (current > 0 && current < oldest) {
    throw new Error(
      `The database has schema version ${current}, but this version can upgrade only version ${oldest} and later: run "npm run dump -- <file>" with release 0.1.0, which keeps a copy and brings the database to version ${oldest}, then start this version again.`,
    );
  }
}

/** @throws {Error} one sentence, when the database is not encoded in UTF-8 */
export async function checkEncoding(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    'select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()',
  );
  const encoding = rows[0]?.encoding;
  if (encoding !== 'UTF8') {
    throw new Error(
      `The database is encoded in ${encoding}, but only UTF8 can hold every name: create one with encoding 'UTF8'.`,
    );
  }
}

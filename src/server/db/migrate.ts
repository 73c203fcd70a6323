import type { Pool, PoolClient } from 'pg';
import { tables } from '#server/db/migrations/001-tables.ts';
import { scale } from '#server/db/migrations/002-scale.ts';
import { changes } from '#server/db/migrations/003-changes.ts';
import { copiedIds } from '#server/db/migrations/004-copied-ids.ts';
import { sessions } from '#server/db/migrations/005-sessions.ts';
import { type DiskSpace, requireDiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { readSchemaVersion } from '#server/db/schema-version.ts';

/** In order; what has been released is never changed, only added to. The version of a database is how many it has seen. */
const migrations = [tables, scale, changes, copiedIds, sessions];

/** Any number that no other program on the same PostgreSQL is likely to lock. */
const lockKey = 7_076_150_001;

/**
 * Brings a database to the newest schema, all or nothing. Of several processes that start at once, one does it.
 * @throws {DiskFullError} one sentence, when there is something to do and no room for it
 * @throws {Error} one sentence, when it is not encoded in UTF-8, or a newer version of this product has already been here
 */
export async function migrate(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  await inTransaction(pool, async (client) => {
    await checkEncoding(client);
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists schema_migrations (version int primary key, applied_at timestamptz not null default now())',
    );
    const version = await readSchemaVersion(client);
    if (version > migrations.length) {
      throw new Error(
        `The database has schema version ${version}, this program knows ${migrations.length}: start the newer program that made it, or put a dump from before it into a new database with "npm run restore -- <file>".`,
      );
    }
    if (version < migrations.length) await requireDiskSpace(client, diskSpace);
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      await client.query(migration);
      await client.query('insert into schema_migrations (version) values ($1)', [index + 1]);
    }
  });
}

async function checkEncoding(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    'select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()',
  );
  const encoding = rows[0]?.encoding;
  if (encoding !== 'UTF8') {
    throw new Error(
      `The database is encoded in ${encoding}, and only UTF8 holds every name: make one with encoding 'UTF8'.`,
    );
  }
}

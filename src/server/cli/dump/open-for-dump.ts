import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#server/db/database.ts';
import { requireKnownSchema } from '#server/db/migrate.ts';
import { type DatabaseLocation, openPostgres } from '#server/db/open-database.ts';
import { openDirectory } from '#server/db/pglite/open-directory.ts';
import { requestSnapshot } from '#server/db/pglite/snapshots/request-snapshot.ts';

const asItIs = { prepare: requireKnownSchema };

/**
 * Opens the database that the configuration names to read it, and neither creates nor migrates it. If a server has the
 * data directory open, this opens a copy that the server makes while it goes on.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open and makes no copies
 * @throws {Error} one sentence, when there is no database, or it cannot be opened or copied
 */
export async function openForDump({ dataDir, databaseUrl }: DatabaseLocation): Promise<Database> {
  if (databaseUrl) return openPostgres(databaseUrl, asItIs);
  const snapshot = await requestSnapshot(dataDir);
  if (!snapshot) {
    await requireDatabase(dataDir);
    return openDirectory(dataDir, asItIs);
  }
  try {
    const database = await openDirectory(snapshot.directory, asItIs);
    return {
      ...database,
      close: async () => {
        await database.close();
        await snapshot.remove();
      },
    };
  } catch (error) {
    await snapshot.remove();
    throw error;
  }
}

async function requireDatabase(dataDir: string): Promise<void> {
  try {
    await access(join(dataDir, 'postgres'));
  } catch (cause) {
    throw new Error(`There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL.`, { cause });
  }
}

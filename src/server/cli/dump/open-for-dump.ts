import type { Database } from '#server/db/database.ts';
import { requireKnownSchema } from '#server/db/migrate.ts';
import { type DatabaseLocation, openPostgres } from '#server/db/open-database.ts';
import { openDirectory } from '#server/db/pglite/open-directory.ts';
import { requireOwner } from '#server/db/pglite/require-owner.ts';
import { requestSnapshot } from '#server/db/pglite/snapshots/request-snapshot.ts';

const asItIs = { prepare: requireKnownSchema, create: false };

/**
 * Opens the database that the configuration names to read it, and neither creates nor migrates it. If a server has the
 * data directory open, this opens a copy that the server makes while it keeps running.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open and makes no copies
 * @throws {Error} one sentence, when there is no database, or it cannot be opened or copied
 */
export async function openForDump({ dataDir, databaseUrl }: DatabaseLocation): Promise<Database> {
  if (databaseUrl) return openPostgres(databaseUrl, asItIs);
  const snapshot = await requestSnapshot(dataDir);
  if (!snapshot) {
    await requireOwner(dataDir);
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

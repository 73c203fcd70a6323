import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Refuses to read the database of another user as root: PostgreSQL replaces files in it, which that user could then not
 * read. Every other user is refused by the operating system. A server may run as root on a folder that it was given.
 * @throws {Error} one sentence, when root runs this and the files in the data directory are another user's
 */
export async function requireOwner(dataDir: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  // Opening the directory says what is wrong with it.
  const stats = await stat(join(dataDir, 'postgres')).catch(() => undefined);
  if (!stats || stats.uid === 0) return;
  throw new Error(
    `The database in ${dataDir} belongs to another user (${stats.uid}), who couldn't read the files that root would write: run this as that user.`,
  );
}

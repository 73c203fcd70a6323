import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const controlFile = join('global', 'pg_control');
const writeAheadLog = 'pg_wal';

/**
 * Copies the files of a running database while it keeps reading and writing, as `pg_basebackup` does. Opening the copy
 * replays the write-ahead log on it, as after a crash, and gives the state of one moment at the end of the copy.
 * This holds if no checkpoint falls into the copy: after one, the first change of each page logs the whole page, and
 * the log keeps everything since. The embedded database makes no checkpoint on its own. Call this right after one.
 * @param files the folder of PostgreSQL's files
 * @param target does not exist yet
 * @throws {Error} one sentence, if there was a checkpoint meanwhile
 */
export async function copyCluster(files: string, target: string, signal: AbortSignal): Promise<void> {
  const control = await readFile(join(files, controlFile));
  await copyFolder(files, target, signal, [writeAheadLog]);
  // Last, so that the log has everything that the other files can have.
  await copyFolder(join(files, writeAheadLog), join(target, writeAheadLog), signal);
  if (control.equals(await readFile(join(files, controlFile)))) return;
  throw new Error('The disk of the running server is almost full, so its database could not be copied.');
}

async function copyFolder(
  from: string,
  to: string,
  signal: AbortSignal,
  without: readonly string[] = [],
): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  const entries = await readdir(from, { withFileTypes: true });
  for (const entry of entries) {
    signal.throwIfAborted();
    if (without.includes(entry.name)) continue;
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, copy, signal);
    else if (entry.isFile()) await copyIfPresent(source, copy);
  }
}

/** PostgreSQL can delete a temporary file after it was listed. On some file systems, copying shares the blocks. */
async function copyIfPresent(source: string, copy: string): Promise<void> {
  try {
    await copyFile(source, copy, constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

import { PGlite } from '@electric-sql/pglite';
import { describePgliteError } from '#server/db/pglite/pglite-error.ts';
import type { PanicWatch } from '#server/db/pglite/panic-watch.ts';
import { SyncedNodeFs, syncedStartParams } from '#server/db/pglite/synced-node-fs.ts';

/** A line of PostgreSQL's log. Quoted text cannot match: continuation lines are indented. */
const fatalLine = /^(?:\S+ \S+ \S+ \[\d+\] )?(PANIC|FATAL): {2}(.*)/;

/**
 * Starts PGlite on the files of a directory. A panic of PostgreSQL goes to `watch`, which ends the process.
 * @param directory the data directory, for messages
 * @param files the folder in it that holds PostgreSQL's files
 * @throws {Error} one sentence, when PGlite does not start
 */
export async function startPglite(directory: string, files: string, watch: PanicWatch): Promise<PGlite> {
  let fatal: string | undefined;
  const pglite = new PGlite({
    fs: new SyncedNodeFs(files, (reason) => watch.panic(fatal === undefined ? reason : `FATAL: ${fatal}`)),
    startParams: syncedStartParams,
    onStderr: (line) => {
      const [, severity, message] = fatalLine.exec(line) ?? [];
      if (severity === 'PANIC') watch.panic(`PANIC: ${message}`);
      fatal = message ?? fatal;
      return false;
    },
  });
  try {
    await pglite.waitReady;
  } catch (cause) {
    throw new Error(
      `The database in ${directory} can't be opened (${fatal ?? describePgliteError(cause)}).`,
      {
        cause,
      },
    );
  }
  return pglite;
}

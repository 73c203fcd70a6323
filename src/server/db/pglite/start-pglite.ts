import { PGlite } from '@electric-sql/pglite';
import { describePgliteError } from '#server/db/pglite/pglite-error.ts';
import type { PanicWatch } from '#server/db/pglite/panic-watch.ts';
import { SyncedNodeFs, syncedStartParams } from '#server/db/pglite/synced-node-fs.ts';

/** A line of PostgreSQL's log. What a message quotes never begins one: its further lines are indented. */
const fatalLine = /^(?:\S+ \S+ \S+ \[\d+\] )?(PANIC|FATAL): {2}(.*)/;

/**
 * Starts PGlite on the files of a directory; whatever is left of PostgreSQL after a panic is given up.
 * @param directory the data directory, for messages
 * @param files where in it PostgreSQL has its own
 * @throws {Error} one sentence, when it does not start
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

import { isDiskFull } from '#server/db/disk-space.ts';
import { DatabaseLockedError } from '#server/db/pglite/directory-lock.ts';
import { isHelpRequested } from '#server/is-help-requested.ts';
import { reportCrash } from '#server/report-crash.ts';

/** The arguments are incomplete or contradict each other. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command that opens the database, or prints the usage if `--help` asks for it. An error is printed to standard error as a sentence, with the usage if the
 * arguments are wrong; the exit code is then 1.
 */
export async function runCommand(usage: string, command: () => Promise<void>): Promise<void> {
  reportCrash();
  if (isHelpRequested()) {
    console.log(usage);
    return;
  }
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof DatabaseLockedError) console.error('Stop the server, then run this again.');
    if (isDiskFull(error)) console.error('The disk is full: free some space, then run this again.');
    if (isAboutArguments(error)) console.error(usage);
  }
}

function isAboutArguments(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

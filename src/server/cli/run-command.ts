import { constants } from 'node:os';
import { Interrupted } from '#server/cli/interruptible.ts';
import { isDiskFull } from '#server/db/disk-space.ts';
import { DatabaseLockedError } from '#server/db/pglite/directory-lock.ts';
import { isHelpRequested } from '#server/is-help-requested.ts';
import { reportCrash } from '#server/report-crash.ts';
import { allowSlowConnections } from '#server/slow-connections.ts';

/** The arguments are incomplete or contradict each other. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command that opens the database, or prints the usage if `--help` asks for it. An error is printed to standard
 * error as a sentence, with the usage if the arguments are wrong; the exit code is then 1, or that of the signal that
 * interrupted it.
 */
export async function runCommand(usage: string, command: () => Promise<void>): Promise<void> {
  reportCrash();
  allowSlowConnections();
  // The reader of the output can close it, as `head` does. The command continues.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  if (isHelpRequested()) {
    console.log(usage);
    return;
  }
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof Interrupted) endBySignal(error.signal);
    process.exitCode = 1;
    if (error instanceof DatabaseLockedError) console.error('Stop the server, then run this again.');
    if (isDiskFull(error)) console.error('The disk is full: free some space, then run this again.');
    if (isAboutArguments(error)) console.error(usage);
  }
}

/** Ends the process as the signal would have, so that the caller sees it. */
function endBySignal(signal: NodeJS.Signals): never {
  // In contrast to an exit, this does not wait for the pending read of a pipe.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // As the first process of a container, it survives the signal.
  process.exit(128 + constants.signals[signal]);
}

function isAboutArguments(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { reportCrash } from '#server/report-crash.ts';
import type { RunningServer } from '#server/start-server.ts';

/** In milliseconds. A terminal and npm both forward Ctrl-C, so a signal that soon after the first is the same one. */
const duplicateWindow = 1000;

/**
 * Runs a server until SIGINT or SIGTERM, or until its terminal is closed, then closes it and exits with code 0. SIGTERM
 * drains it first. A second signal ends the process at once. If the server cannot start, prints one sentence to standard
 * error and exits with code 1.
 * @param start gets a signal that is aborted when the server is to be stopped before it has started
 */
export async function runServer(start: (signal: AbortSignal) => Promise<RunningServer>): Promise<void> {
  reportCrash();
  const stopping = new AbortController();
  const starting = start(stopping.signal);
  let stoppingSince: number | undefined;
  const stop = async (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > duplicateWindow) process.exit(128 + constants.signals[signal]);
      return;
    }
    stoppingSince = performance.now();
    stopping.abort();
    const server = await starting;
    if (signal === 'SIGTERM') await server.drain();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  // After nohup, and in services, there is no terminal that could have been closed.
  const hasTerminal = [0, 1, 2].some(isatty);
  process.on('SIGHUP', () => void (hasTerminal && stop('SIGHUP')));
  try {
    const { url } = await starting;
    console.log(`Portal Profiles is at ${url}`);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

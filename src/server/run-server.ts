import { onStopSignal } from '#server/on-stop-signal.ts';
import { reportCrash } from '#server/report-crash.ts';
import { allowSlowConnections } from '#server/slow-connections.ts';
import type { RunningServer } from '#server/start-server.ts';

/**
 * Runs a server until SIGINT or SIGTERM, or until its terminal is closed, then closes it and exits with code 0. SIGTERM
 * drains it first. A second signal ends the process at once. If the server cannot start, prints one sentence to
 * standard error and exits with code 1.
 * @param start gets a signal that is aborted when the server is to be stopped before it has started
 */
export async function runServer(start: (signal: AbortSignal) => Promise<RunningServer>): Promise<void> {
  reportCrash();
  allowSlowConnections();
  const stopping = new AbortController();
  const starting = start(stopping.signal);
  const stop = async (signal: NodeJS.Signals) => {
    stopping.abort();
    const server = await starting;
    if (signal === 'SIGTERM') await server.drain();
    await server.close();
    process.exit(0);
  };
  onStopSignal((signal) => void stop(signal));
  try {
    const { url } = await starting;
    console.log(`Portal Profiles is at ${url}`);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

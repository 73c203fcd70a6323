import { reportCrash } from '#server/report-crash.ts';
import type { RunningServer } from '#server/start-server.ts';

/**
 * Runs a server until SIGINT or SIGTERM, then closes it and exits with 0. What keeps it from starting is one sentence on
 * standard error, and exit code 1.
 */
export async function runServer(start: () => Promise<RunningServer>): Promise<void> {
  reportCrash();
  const starting = start();
  // A terminal and npm both pass Ctrl-C on, so a second signal is no wish to hurry.
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= starting.then((server) => server.close()).then(() => process.exit(0)));
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  try {
    const { url } = await starting;
    console.log(`Portal Profiles is at ${url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

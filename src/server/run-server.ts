import { reportCrash } from '#server/report-crash.ts';
import type { RunningServer } from '#server/start-server.ts';

/**
 * Runs a server until SIGINT or SIGTERM, then closes it and exits with code 0. If it cannot start, prints one sentence
 * to standard error and exits with code 1.
 */
export async function runServer(start: () => Promise<RunningServer>): Promise<void> {
  reportCrash();
  const starting = start();
  // The terminal and npm both forward Ctrl-C, so a second signal does not mean that the user is in a hurry.
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

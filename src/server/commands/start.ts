import { pathToFileURL } from 'node:url';
import { buildIfStale, builtServer } from '#server/commands/build-if-stale.ts';

try {
  await buildIfStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// The server runs in this very process, so that signals reach it. npm ends a script by a signal to the shell between, which
// dies without passing it on.
const shell = process.ppid;
setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 500).unref();

await import(pathToFileURL(builtServer).href);

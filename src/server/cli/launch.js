import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, builtServer } from '#server/cli/build-if-stale.js';

// Runs an entry of the build: its path below dist/server without .js, then its own arguments. npm runs this with `node -e`,
// which picks the copy in the build where there are no sources, so the arguments begin one place earlier.
const [, entry = 'main', ...args] = process.argv;

// npm ends a script by a signal to the shell between, which dies without passing it on.
const shell = process.ppid;
setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 500).unref();

try {
  await buildIfStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// In this very process, so that signals reach it. The entries name their arguments to parseArgs, which would count otherwise
// under `node -e`.
const script = join(builtServer, '..', `${entry}.js`);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);

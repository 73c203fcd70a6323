import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, builtServer } from '#server/cli/build-if-stale.js';

// Runs an entry of the build. The first argument is its path below dist/server without .js, the others are passed on.
// npm runs this with `node -e`, which chooses the copy in the build if there are no sources. Under -e, process.argv has
// no script path, so the arguments start at index 1.
const [, entry = 'main', ...args] = process.argv;

// npm sends signals to the shell that it runs scripts in, and the shell dies without forwarding them.
const shell = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === shell) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 500).unref();

try {
  await buildIfStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Runs in this process, so that signals reach it. The entries pass their arguments to parseArgs explicitly, because its
// default differs under `node -e`.
const script = join(builtServer, '..', `${entry}.js`);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);
// If a signal ends the shell too, that must not look like a second signal to the server, which would exit at once.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearInterval(watch));

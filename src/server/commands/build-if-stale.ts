import { spawnSync } from 'node:child_process';
import { stat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tailwind.config.ts', 'package-lock.json'];

/** The server as `npm run build` leaves it; the last file that a build writes. */
export const builtServer = join(root, 'dist/server/main.js');

/**
 * Builds page and server unless the build is newer than everything it is made from.
 * @throws {Error} one sentence, when the build fails
 */
export async function buildIfStale(): Promise<void> {
  const built = await modified(builtServer);
  const changes = await Promise.all(sources.map((source) => lastChange(join(root, source))));
  if (built > Math.max(...changes)) return;

  console.log('Building the page and the server …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed.');
}

/** The newest time in a tree; directories count too, for theirs tells of files that were removed. */
async function lastChange(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter(({ name }) => !name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...(await Promise.all([path, ...paths].map(modified))));
}

async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

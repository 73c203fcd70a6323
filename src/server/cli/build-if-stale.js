import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { hashSources, readBuiltHash } from '#server/cli/source-hash.js';

// `npm start` runs this before there is a build, so it is plain JavaScript: Node 20 cannot run TypeScript, and tsx is
// not installed in production. The build bundles this file into dist/server/cli/launch.js, at the same depth.
const root = join(import.meta.dirname, '../../..');
const build = join(root, 'dist');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** The server built by `npm run build`. */
export const builtServer = join(build, 'server/main.js');

/**
 * @param {'import' | 'dump' | 'backup' | 'restore' | 'demo' | 'doctor'} name
 * @returns {string} the path of the command built by `npm run build`
 */
export const builtCommand = (name) => join(build, `server/cli/${name}.js`);

/**
 * Builds page, server and commands unless the build is up to date. Where building is not possible, the existing build
 * is used.
 * @throws {Error} one sentence, if the build fails, or is missing and cannot be made
 */
export async function buildIfStale() {
  const built = await readBuiltHash(build);
  const sources = await readSources();
  if (sources === undefined) {
    if (built !== undefined) return;
    throw new Error(
      'There is no build and nothing to make one with: run "npm ci && npm run build" (without --omit=dev or NODE_ENV=production), or copy a finished dist folder here.',
    );
  }
  if (built === sources) return;
  if (!(await isWritable())) {
    if (built === undefined) {
      throw new Error(
        `There is no build, and this user can't write one to ${root}: run "npm run build" as a user who can.`,
      );
    }
    console.error(
      `Running an older build: the sources have changed since, but this user can't write a new one to ${root}.`,
    );
    return;
  }
  await runBuild();
}

/** The hash of the sources; undefined if this checkout cannot build. */
async function readSources() {
  if (!existsSync(vite)) return undefined;
  // A container image can omit sources, or hide them from the server's user.
  return hashSources(root).catch((error) => {
    if (['ENOENT', 'EACCES'].includes(error.code)) return undefined;
    throw error;
  });
}

async function isWritable() {
  const folders = existsSync(build) ? [root, build] : [root];
  return Promise.all(folders.map((folder) => access(folder, constants.W_OK))).then(
    () => true,
    () => false,
  );
}

async function runBuild() {
  // Standard output is reserved for the command.
  console.error('Building the page and the server…');
  const child = spawn(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    // Test runners set another value, with which React would be built for development.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  const stop = () => void child.kill();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const [code, signal] = await once(child, 'exit');
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (signal) throw new Error(`The build was stopped by ${signal}.`);
  if (code !== 0) throw new Error('The build failed.');
}

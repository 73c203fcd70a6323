import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { hashSources, readBuiltHash } from '#server/cli/source-hash.js';

// Plain JavaScript, as all that `npm start` runs before there is a build: Node 20 runs no TypeScript, and what runs it is not
// installed in production. The build has this file at the same depth, as dist/server/cli/launch.js.
const root = join(import.meta.dirname, '../../..');
const build = join(root, 'dist');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** The server as `npm run build` leaves it. */
export const builtServer = join(build, 'server/main.js');

/**
 * @param {'import' | 'dump' | 'restore' | 'demo'} name
 * @returns {string} the command as `npm run build` leaves it
 */
export const builtCommand = (name) => join(build, `server/cli/${name}.js`);

/**
 * Builds page, server and commands unless the build is of just these sources. Where nothing can be built, the build that is
 * there will do.
 * @throws {Error} one sentence, when the build fails or there is none
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

/** The hash of the sources, if this is a checkout that can build. */
async function readSources() {
  if (!existsSync(vite)) return undefined;
  // An image may leave out some of the sources, or keep them from the user of the server.
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
  // Standard output is the command's.
  console.error('Building the page and the server…');
  const child = spawn(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    // Test runners set another, and React would be built for development.
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

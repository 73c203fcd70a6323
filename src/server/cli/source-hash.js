import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

const folders = ['src', 'public'];
const files = ['index.html', 'vite.config.ts', 'tailwind.config.ts', 'tsconfig.json', 'package.json'];

/** Lies in a build, written last. */
export const hashFile = 'source-hash';

/**
 * @param {string} build absolute path of a build
 * @returns {Promise<string | undefined>} the hash of the sources it was made from; undefined, when there is no whole build
 */
export async function readBuiltHash(build) {
  return readFile(join(build, hashFile), 'utf8').catch(() => undefined);
}

/**
 * A hash of the content of everything that a build is made from. Times do not count: a copy of a checkout may keep none.
 * @param {string} root absolute path of the checkout
 * @returns {Promise<string>} the same for the same sources, wherever and whenever they were written
 * @throws {Error} when a source is missing or cannot be read
 */
export async function hashSources(root) {
  const hash = createHash('sha256');
  const paths = [...(await Promise.all(folders.map((folder) => list(root, folder)))).flat(), ...files];
  for (const path of paths.toSorted()) {
    const content = createHash('sha256').update(await readFile(join(root, path)));
    hash.update(JSON.stringify([path, content.digest('hex')]));
  }
  return hash.update(JSON.stringify(await readPackages(root))).digest('hex');
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function list(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !/\.(spec|long)\.ts$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    );
}

/**
 * Which packages the lock file names, in which versions. The rest of it changes without a change of any package, when npm
 * prunes or another npm writes it.
 * @param {string} root
 */
async function readPackages(root) {
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(lockFile)) return [];
  /** @type {{ packages: Record<string, { version?: string, integrity?: string }> }} */
  const { packages } = JSON.parse(await readFile(lockFile, 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, integrity }]) => [path, version, integrity].join(' '))
    .toSorted();
}

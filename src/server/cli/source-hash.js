import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

const folders = ['src', 'public'];
const files = ['index.html', 'vite.config.ts', 'tailwind.config.ts', 'tsconfig.json', 'package.json'];

/** The last file that a build writes. */
export const hashFile = 'source-hash';

/**
 * @param {string} build absolute path of a build
 * @returns {Promise<string | undefined>} the hash of the sources it was built from; undefined without a complete build
 */
export async function readBuiltHash(build) {
  return readFile(join(build, hashFile), 'utf8').catch(() => undefined);
}

/**
 * Hashes the content of everything that a build depends on. Ignores modification times, because copies may not preserve
 * them.
 * @param {string} root absolute path of the checkout
 * @returns {Promise<string>} equal for equal sources, independent of path and time
 * @throws {Error} if a source is missing or cannot be read
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
 * Reads the packages in the lock file and their versions. Its other content also changes without a change of packages,
 * when npm prunes or another version of npm writes it.
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

import { spawnSync } from 'node:child_process';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Fills the product's data directory, of the embedded database, with this many profiles.
 * @param kept where the filled directory is cached for later runs; undefined to cache nothing
 * @returns how many seconds filling took; undefined if it was cached
 */
export async function fillPglite(
  dataDir: string,
  profiles: number,
  kept: string | undefined,
): Promise<number | undefined> {
  if (!kept) return fillDirectory(dataDir, profiles);
  const isThere = await discardStale(kept);
  const fillSeconds = isThere ? undefined : await fillDirectory(kept, profiles);
  await cp(kept, dataDir, { recursive: true });
  return fillSeconds;
}

/**
 * Deletes cached directories of other schemas, which would never be used again.
 * @returns whether the wanted one is cached
 */
async function discardStale(kept: string): Promise<boolean> {
  const directory = dirname(kept);
  const earlier = (await readdir(directory)).filter((name) => name.startsWith('pglite_'));
  for (const name of earlier) {
    if (name !== basename(kept)) await rm(join(directory, name), { recursive: true });
  }
  return earlier.includes(basename(kept));
}

async function fillDirectory(directory: string, profiles: number): Promise<number> {
  const unfinished = `${directory}_unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const start = performance.now();
  const script = join(import.meta.dirname, 'fill-pglite.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, unfinished, String(profiles)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`Filling the embedded database ended with ${status}.`);
  await rename(unfinished, directory);
  return (performance.now() - start) / 1000;
}

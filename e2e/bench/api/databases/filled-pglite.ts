import { spawnSync } from 'node:child_process';
import { access, cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the product's data directory, filled with so many profiles, of the embedded database.
 * @param kept where it is kept for the next run, which then only copies it; undefined to keep nothing
 * @returns how many seconds filling took, undefined when it had been filled before
 */
export async function fillPglite(
  dataDir: string,
  profiles: number,
  kept: string | undefined,
): Promise<number | undefined> {
  const filled = kept ?? dataDir;
  const fillSeconds = kept && (await exists(kept)) ? undefined : await fillDirectory(filled, profiles);
  if (kept) await cp(kept, dataDir, { recursive: true });
  return fillSeconds;
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

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

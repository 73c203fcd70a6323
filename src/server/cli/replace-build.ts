import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltHash } from '#server/cli/source-hash.js';

/** The prefix of the directories beside `dist` in which unfinished builds are written. */
export const unfinishedPrefix = 'dist-unfinished-';

const anHour = 3_600_000;

/**
 * Replaces the last build with a complete new one. An interrupted build is therefore never taken for a complete one,
 * and a running server keeps its files while a build runs.
 * @param whole the directory of the new build; it remains if another build of the same sources was faster
 * @param target the directory to replace, beside it
 */
export async function replaceBuild(whole: string, target: string): Promise<void> {
  // A concurrent start may have built the same sources already and be about to run them.
  if ((await readBuiltHash(target)) === (await readBuiltHash(whole))) return;
  const last = `${whole}-last`;
  // A killed build may have had the same process ID.
  await rm(last, { recursive: true, force: true });
  await ignoring('ENOENT', rename(target, last));
  await ignoring('ENOTEMPTY', rename(whole, target));
  await rm(last, { recursive: true, force: true });
}

/**
 * Removes the directories of killed builds: those beside `dist` that were not modified for an hour. Their process ID
 * does not tell whether they still run, because containers reuse IDs.
 * @param root the directory of the checkout
 */
export async function removeAbandoned(root: string): Promise<void> {
  const unfinished = (await readdir(root)).filter((name) => name.startsWith(unfinishedPrefix));
  for (const path of unfinished.map((name) => join(root, name))) {
    const touched = await stat(path).catch(() => undefined);
    if (touched && touched.mtimeMs < Date.now() - anHour) await rm(path, { recursive: true, force: true });
  }
}

async function ignoring(code: string, change: Promise<void>): Promise<void> {
  await change.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== code) throw error;
  });
}

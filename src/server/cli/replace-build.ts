import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltHash } from '#server/cli/source-hash.js';

/** Names of directories beside `dist` begin so, where a build grows until it is whole. */
export const unfinishedPrefix = 'dist-unfinished-';

const anHour = 3_600_000;

/**
 * Puts a whole build in the place of the last one, so that an interrupted build never passes for a whole one, and a running
 * server does not miss its files for as long as a build takes.
 * @param whole the directory of the new build; it is still there afterwards if another build of the same sources came first
 * @param target beside it
 */
export async function replaceBuild(whole: string, target: string): Promise<void> {
  // Whoever started at the same time may have built the same already, and be about to run it.
  if ((await readBuiltHash(target)) === (await readBuiltHash(whole))) return;
  const last = `${whole}-last`;
  // One that was killed here may have had the same process id.
  await rm(last, { recursive: true, force: true });
  await ignoring('ENOENT', rename(target, last));
  await ignoring('ENOTEMPTY', rename(whole, target));
  await rm(last, { recursive: true, force: true });
}

/**
 * Removes what builds left that were killed: directories beside `dist` that an hour has not touched. Whether their process
 * still runs cannot be told, as one that has ended may keep its id in a container.
 * @param root of the checkout
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

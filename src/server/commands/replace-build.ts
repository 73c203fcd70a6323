import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltHash } from '#server/commands/source-hash.js';

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
  await ignoring('ENOENT', rename(target, last));
  await ignoring('ENOTEMPTY', rename(whole, target));
  await rm(last, { recursive: true, force: true });
}

/**
 * Removes what builds left that were killed.
 * @param root of the checkout
 */
export async function removeAbandoned(root: string): Promise<void> {
  const abandoned = (await readdir(root)).filter((name) => {
    const pid = /^dist-(\d+)/.exec(name)?.[1];
    return pid !== undefined && !isRunningElsewhere(Number(pid));
  });
  await Promise.all(abandoned.map((name) => rm(join(root, name), { recursive: true, force: true })));
}

async function ignoring(code: string, change: Promise<void>): Promise<void> {
  await change.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== code) throw error;
  });
}

function isRunningElsewhere(pid: number): boolean {
  // In a container every build may have the same id.
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

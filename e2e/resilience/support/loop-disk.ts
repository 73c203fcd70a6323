import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk: a file system in a file, mounted by a loop device. */
export interface LoopDisk {
  /** The mount point. */
  directory: string;
  /**
   * Copies what would be on the disk after a power failure now: the file, without the data that is only in memory.
   * @param pid a process that uses the disk, if any; it is suspended during the copy
   */
  cutPower(pid?: number): Promise<LoopDisk>;
  /** Fills the disk except for this many megabytes; frees the space again if no number is given. */
  fill(megabytesLeft?: number): Promise<void>;
  remove(): Promise<void>;
}

/** @returns undefined if this process cannot mount a file, which takes root on Linux */
export async function makeLoopDisk(megabytes: number): Promise<LoopDisk | undefined> {
  const home = await mkdtemp(join(tmpdir(), 'portal-profiles-disk-'));
  const image = join(home, 'disk.img');
  await writeFile(image, '');
  await truncate(image, megabytes * 1024 * 1024);
  if (run('mkfs.ext4', '-q', '-m', '0', image)) {
    const disk = await mountImage(home, image);
    if (disk) return disk;
  }
  await rm(home, { recursive: true });
  return undefined;
}

async function mountImage(home: string, image: string): Promise<LoopDisk | undefined> {
  const directory = join(home, 'mounted');
  await mkdir(directory);
  if (!run('mount', '-o', 'loop', image, directory)) return undefined;
  const filler = join(directory, 'filler');
  return {
    directory,
    cutPower: async (pid) => {
      const copyHome = await mkdtemp(join(tmpdir(), 'portal-profiles-disk-'));
      const copy = join(copyHome, 'disk.img');
      if (pid !== undefined) process.kill(pid, 'SIGSTOP');
      try {
        await copyUnchanged(image, copy);
      } finally {
        if (pid !== undefined) process.kill(pid, 'SIGCONT');
      }
      const disk = await mountImage(copyHome, copy);
      if (!disk) throw new Error('The copy of the disk cannot be mounted.');
      return disk;
    },
    fill: async (megabytesLeft) => {
      await rm(filler, { force: true });
      if (megabytesLeft === undefined) return;
      const free = Number(output('df', '--output=avail', '--block-size=1M', directory).split('\n')[1]);
      output('fallocate', '-l', `${free - megabytesLeft}M`, filler);
    },
    remove: async () => {
      output('umount', directory);
      await rm(home, { recursive: true });
    },
  };
}

/** Repeats the copy if the system has written to the file meanwhile: after a power failure a disk has one state. */
async function copyUnchanged(from: string, to: string): Promise<void> {
  for (;;) {
    const before = await stat(from, { bigint: true });
    output('cp', '--sparse=always', from, to);
    const after = await stat(from, { bigint: true });
    if (before.mtimeNs === after.mtimeNs) return;
  }
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function output(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}

import { statfs } from 'node:fs/promises';

/** Whether the disk that holds the database has room for what is about to be written. */
export interface DiskSpace {
  /** Whether changes may be written: at least 64 MB are free. */
  allowsChanges(): Promise<boolean>;
  /** Whether session rows may be written: at least 16 MB are free. */
  allowsSessions(): Promise<boolean>;
}

const megabyte = 1024 * 1024;

/** For changes: more than a few segments of PostgreSQL's write-ahead log, which have 16 MB each. In bytes. */
const changesMargin = 64 * megabyte;
const sessionsMargin = 16 * megabyte;

/** Of a database that does not fill a disk of this machine. */
export const unlimitedDiskSpace: DiskSpace = {
  allowsChanges: async () => true,
  allowsSessions: async () => true,
};

/**
 * The space on the disk that a directory is on, asked anew each time: a burst of writes cannot cross the margin on an old
 * answer.
 */
export function diskSpaceOf(directory: string): DiskSpace {
  const hasFree = async (bytes: number) => (await freeBytes(directory)) >= bytes;
  return {
    allowsChanges: () => hasFree(changesMargin),
    allowsSessions: () => hasFree(sessionsMargin),
  };
}

/** What an ordinary user can still write to the disk that a directory is on. */
async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

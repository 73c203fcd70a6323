import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Queryable } from '#server/db/queryable.ts';

/** Checks the free space of the disk that holds the database. */
export interface DiskSpace {
  /**
   * Whether changes may be written: at least 64 MB are free.
   * @param beside bytes that must be free on top of that, for writes in progress
   */
  allowsChanges(beside?: number): Promise<boolean>;
  /** Whether session rows may be written: at least 16 MB are free. */
  allowsSessions(): Promise<boolean>;
}

const megabyte = 1024 * 1024;

/**
 * In bytes. PostgreSQL panics when its write-ahead log cannot grow, which it does by 16 MB at a time: session writes
 * leave that much free. Changes leave three times as much on top, the most that one change or one batch of rows writes.
 */
const margins = { changes: 64 * megabyte, sessions: 16 * megabyte };

/** The size of a new database with demo data, in bytes. */
const newDatabaseSize = 80 * megabyte;

export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
}

/** For a database whose files are not on a disk of this machine. */
export const unlimitedDiskSpace: DiskSpace = {
  allowsChanges: async () => true,
  allowsSessions: async () => true,
};

/**
 * Watches the disk that holds a directory. Every check reads the free space anew, so that a burst of writes cannot
 * cross the margin on an outdated value.
 */
export function diskSpaceOf(directory: string): DiskSpace {
  const hasFree = async (bytes: number) => {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize >= bytes;
  };
  return {
    allowsChanges: (beside = 0) => hasFree(margins.changes + beside),
    allowsSessions: () => hasFree(margins.sessions),
  };
}

/**
 * Whether changes may be written. When space is short, runs a checkpoint first: it truncates the write-ahead log, which
 * the embedded database never does automatically.
 */
export async function freeDiskSpace(database: Queryable, diskSpace: DiskSpace): Promise<boolean> {
  if (await diskSpace.allowsChanges()) return true;
  await database.query('checkpoint');
  return diskSpace.allowsChanges();
}

/** @throws {DiskFullError} one sentence, when the disk has no room for changes */
export async function requireDiskSpace(database: Queryable, diskSpace: DiskSpace): Promise<void> {
  if (await freeDiskSpace(database, diskSpace)) return;
  throw new DiskFullError("Less than 64 MB is free on the database's disk, so nothing more is written.");
}

/**
 * @param directory of the new database; it need not exist
 * @throws {DiskFullError} one sentence, when the disk has no room for a new database and for changes
 */
export async function requireDiskSpaceForNew(directory: string): Promise<void> {
  if (await diskSpaceOf(await nearestExisting(directory)).allowsChanges(newDatabaseSize)) return;
  throw new DiskFullError(
    `A new database in ${directory} needs ${(margins.changes + newDatabaseSize) / megabyte} MB of free disk space, and less is available.`,
  );
}

/** The directory itself, or the nearest one above that exists. */
export async function nearestExisting(directory: string): Promise<string> {
  const exists = await stat(directory).then(
    () => true,
    () => false,
  );
  return exists ? directory : nearestExisting(dirname(directory));
}

/** Whether a query failed because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof DiskFullError) return true;
  // PostgreSQL's disk_full, which PGlite's own error class has too, and Node's code.
  return error instanceof Error && 'code' in error && (error.code === '53100' || error.code === 'ENOSPC');
}

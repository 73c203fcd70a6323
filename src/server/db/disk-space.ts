import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Pool, PoolClient } from 'pg';

/** Whether the disk that holds the database has room for what is about to be written. */
export interface DiskSpace {
  /**
   * Whether changes may be written: at least 64 MB are free.
   * @param beside how many bytes more have to be free, for what is being written already
   */
  allowsChanges(beside?: number): Promise<boolean>;
  /** Whether session rows may be written: at least 16 MB are free. */
  allowsSessions(): Promise<boolean>;
}

const megabyte = 1024 * 1024;

/**
 * In bytes. PostgreSQL panics when its write-ahead log cannot grow, by 16 MB at a time: so much is left for sessions, and three
 * times as much for what one change, or one batch of rows, writes at most.
 */
const margins = { changes: 64 * megabyte, sessions: 16 * megabyte };

/** In bytes, of the files of a new database with its demo. */
const newDatabaseSize = 80 * megabyte;

export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
}

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
 * Whether changes may be written, if need be after a checkpoint: it frees what has piled up in the write-ahead log of the
 * embedded database, which makes none by itself.
 */
export async function freeDiskSpace(database: Pool | PoolClient, diskSpace: DiskSpace): Promise<boolean> {
  if (await diskSpace.allowsChanges()) return true;
  await database.query('checkpoint');
  return diskSpace.allowsChanges();
}

/** @throws {DiskFullError} one sentence, when there is no room for changes */
export async function requireDiskSpace(database: Pool | PoolClient, diskSpace: DiskSpace): Promise<void> {
  if (await freeDiskSpace(database, diskSpace)) return;
  throw new DiskFullError("Less than 64 MB is free on the database's disk, so nothing more is written.");
}

/**
 * @param directory that is to hold a new database; it need not exist
 * @throws {DiskFullError} one sentence, when there is no room for one and for changes
 */
export async function requireDiskSpaceForNew(directory: string): Promise<void> {
  if (await diskSpaceOf(await nearestExisting(directory)).allowsChanges(newDatabaseSize)) return;
  throw new DiskFullError(
    `A new database in ${directory} needs ${(margins.changes + newDatabaseSize) / megabyte} MB of free disk space, and less is available.`,
  );
}

async function nearestExisting(directory: string): Promise<string> {
  const exists = await stat(directory).then(
    () => true,
    () => false,
  );
  return exists ? directory : nearestExisting(dirname(directory));
}

/** Whether a query failed because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof DiskFullError) return true;
  // PostgreSQL's disk_full, also of PGlite's own class of errors; and Node's.
  return error instanceof Error && 'code' in error && (error.code === '53100' || error.code === 'ENOSPC');
}

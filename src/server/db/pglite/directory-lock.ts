import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import * as z from 'zod/mini';

const holder = z.object({ pid: z.int(), host: z.string(), since: z.string() });

export class DatabaseLockedError extends Error {
  override readonly name = 'DatabaseLockedError';
}

/**
 * Locks a data directory for this process. The operating system holds the lock and releases it however the process
 * ends. The file's content only tells the message who holds the lock.
 * @returns a function that releases the lock
 * @throws {DatabaseLockedError} one sentence that names the holder
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'lock');
  const fd = openSync(path, 'a+', 0o600);
  if (!tryLock(fd)) {
    closeSync(fd);
    throw new DatabaseLockedError(`The database in ${directory} is in use by ${describeHolder(path)}.`);
  }
  try {
    ftruncateSync(fd);
    writeSync(fd, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }));
  } catch {
    // On a full disk the holder stays unnamed, so that the database can still be opened for reading.
  }
  return () => closeSync(fd);
}

function describeHolder(path: string): string {
  try {
    const { pid, host, since } = holder.parse(JSON.parse(readFileSync(path, 'utf8')));
    return `process ${pid} on ${host} since ${since}`;
  } catch {
    return 'another process';
  }
}

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
 * Locks a data directory for this process. The operating system holds the lock and releases it when the process ends,
 * however it ends; what the file says of its holder is for the message alone.
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
    // On a full disk a holder stays nameless: what is there can be read all the same.
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

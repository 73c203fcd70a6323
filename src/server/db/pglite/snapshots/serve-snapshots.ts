import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { Database } from '#server/db/database.ts';
import { DiskFullError } from '#server/db/disk-space.ts';
import { lockDirectory } from '#server/db/pglite/directory-lock.ts';
import { copyCluster } from '#server/db/pglite/snapshots/copy-cluster.ts';
import { truncateLog } from '#server/db/pglite/truncate-log.ts';
import {
  snapshotFolder,
  type SnapshotReply,
  socketPath,
} from '#server/db/pglite/snapshots/snapshot-protocol.ts';

/** The size of the write-ahead log after a checkpoint, in bytes. */
const truncatedLogSize = 64 * 1024 * 1024;

/** In milliseconds. */
const truncationInterval = 60_000;

/**
 * Gives other processes of the same user copies of an open database, so that they can dump it while this process keeps
 * running. If the socket cannot be created, for example because its path is longer than about 100 characters, there are
 * none. Between the copies, it keeps the write-ahead log short.
 * @returns the database; closing it ends this first
 */
export async function serveSnapshots(dataDir: string, database: Database): Promise<Database> {
  const folder = snapshotFolder(dataDir);
  const stop = new AbortController();
  const sockets = new Set<Socket>();
  // Each copy begins with a checkpoint. No checkpoint may fall into a copy.
  const copies = new PQueue({ concurrency: 1 });
  const timer = setInterval(() => {
    // A failure is retried in a minute.
    void copies.add(() => truncateLog(dataDir, database)).catch(() => {});
  }, truncationInterval).unref();
  const server = createServer((socket) => {
    sockets.add(socket);
    // What cannot be removed now is removed at the next start.
    void serveClient(socket)
      .catch(() => {})
      .finally(() => sockets.delete(socket));
  });

  async function serveClient(socket: Socket): Promise<void> {
    const closed = once(socket, 'close');
    socket.on('error', () => {}).resume();
    const directory = join(folder, randomUUID());
    const reply = await copies.add(() => takeSnapshot(dataDir, directory, database, stop.signal));
    socket.write(`${JSON.stringify(reply)}\n`);
    await closed;
    // A client that has its copy can finish after this process has ended.
    if (!stop.signal.aborted || 'error' in reply) await rm(directory, { recursive: true, force: true });
  }

  try {
    await prepareFolder(folder);
    server.listen(socketPath(dataDir));
    await once(server, 'listening');
  } catch {
    // Nobody can ask for copies.
  }
  return {
    ...database,
    close: async () => {
      clearInterval(timer);
      stop.abort(new Error('The server was stopped before its database was copied. Run this again.'));
      server.close();
      await copies.onIdle();
      for (const socket of sockets) socket.destroy();
      await rmdir(folder).catch(() => {});
      await database.close();
    },
  };
}

/** Removes what processes that were killed have left, but no copy that is still read. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).isDirectory()) lockDirectory(path)();
      await rm(path, { recursive: true, force: true });
    } catch {
      // It is in use.
    }
  }
}

async function takeSnapshot(
  dataDir: string,
  directory: string,
  { pool, diskSpace }: Database,
  signal: AbortSignal,
): Promise<SnapshotReply> {
  try {
    signal.throwIfAborted();
    await pool.query('checkpoint');
    const { rows } = await pool.query<{ size: string }>(
      'select sum(pg_database_size(oid)) as size from pg_database',
    );
    if (!(await diskSpace.allowsChanges(Number(rows[0]?.size) + truncatedLogSize))) {
      throw new DiskFullError(
        'Less disk space is free than a copy of the database needs: free some, or stop the server and run this again.',
      );
    }
    await mkdir(directory, { mode: 0o700 });
    await copyCluster(join(dataDir, 'postgres'), join(directory, 'postgres'), signal);
    return { directory };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

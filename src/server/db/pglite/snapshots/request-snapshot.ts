import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { snapshotFolder, snapshotReply, socketPath } from '#server/db/pglite/snapshots/snapshot-protocol.ts';

interface Snapshot {
  /** A data directory with a copy of the database. */
  directory: string;
  remove(): Promise<void>;
}

/**
 * Asks the process that has a data directory open for a copy of its database.
 * @returns undefined if no process answers
 * @throws {Error} one sentence, if it cannot make a copy
 */
export async function requestSnapshot(dataDir: string): Promise<Snapshot | undefined> {
  const socket = await connectTo(socketPath(dataDir));
  if (!socket) return undefined;
  const [line] = (await Promise.race([
    once(createInterface(socket), 'line'),
    once(socket, 'close'),
  ])) as unknown[];
  const reply = typeof line === 'string' ? snapshotReply.parse(JSON.parse(line)) : undefined;
  if (!reply) throw new Error('The server was stopped before its database was copied. Run this again.');
  if ('error' in reply) {
    socket.destroy();
    throw new Error(reply.error);
  }
  // A process in a container has the data directory at another path.
  const directory = join(snapshotFolder(dataDir), basename(reply.directory));
  return {
    directory,
    remove: async () => {
      await rm(directory, { recursive: true, force: true });
      socket.destroy();
    },
  };
}

/** @returns undefined if nobody listens */
async function connectTo(path: string): Promise<Socket | undefined> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    return undefined;
  }
}

import { join } from 'node:path';
import * as z from 'zod/mini';

// A process that has a data directory open listens on a Unix socket in it. To each client it sends one line: where the
// copy is, or why there is none. The copy stays until the client disconnects.

/** The folder in a data directory for the socket and the copies. Only its owner can enter it. */
export const snapshotFolder = (dataDir: string) => join(dataDir, 'snapshots');

export const socketPath = (dataDir: string) => join(snapshotFolder(dataDir), 'socket');

export const snapshotReply = z.union([z.object({ directory: z.string() }), z.object({ error: z.string() })]);

export type SnapshotReply = z.infer<typeof snapshotReply>;

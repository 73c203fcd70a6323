import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** PGlite's own parameters without -F, which turns syncing off; of the two ways to sync, Emscripten knows fsync alone. */
export const syncedStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** The part of Emscripten's file system type that is needed here; its own types leave `fsync` and `nfd` out. */
interface NodeFsType {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
}

type Init = NodeFS['init'];

/** PGlite's file system with the one thing it lacks: a sync that reaches the disk. */
export class SyncedNodeFs extends NodeFS {
  override async init(...args: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(...args);
    const addSync = ({ NODEFS }: { NODEFS: object }) => {
      const { stream_ops } = NODEFS as NodeFsType;
      stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { describePgliteError } from '#server/db/pglite/pglite-error.ts';

/**
 * PGlite's own parameters without -F, which turns syncing off; of the two ways to sync, Emscripten knows fsync alone. The
 * write-ahead log keeps no more after a checkpoint than a small disk can spare.
 */
export const syncedStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB'].flatMap((setting) => [
    '-c',
    setting,
  ]),
];

/** What runs PostgreSQL until it has answered. */
const mainLoop = '_PostgresMainLoopOnce';

/** An open file of Emscripten's. */
interface Stream {
  /** Of the operating system. */
  nfd: number;
}

interface Attributes {
  size?: number;
}

/** The parts of Emscripten's file system that are needed here; its own types leave them out. */
interface EmscriptenModule {
  NODEFS: {
    stream_ops: {
      fsync?: (stream: Stream) => number;
      getattr(stream: Stream): { size: number };
      setattr(stream: Stream, attributes: Attributes): void;
      write(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number;
    };
    tryFSOperation<Result>(operation: () => Result): Result;
  };
  onAbort?: (reason: unknown) => void;
  [mainLoop]: () => void;
}

type Init = NodeFS['init'];

/** With which PostgreSQL leaves its loop to clean up after a statement that has failed. */
const failedStatement = 100;

const zeros = new Uint8Array(512 * 1024);

/**
 * PGlite's file system with what it lacks: a sync that reaches the disk, and space that is taken from the disk when
 * PostgreSQL asks for it. And since it is the one place from which Emscripten's module can be reached, what has to be known of
 * its end.
 */
export class SyncedNodeFs extends NodeFS {
  readonly #onCrash: (reason: string) => void;

  /** @param onCrash told when PostgreSQL has aborted, or broken off at a place where it did not expect to */
  constructor(directory: string, onCrash: (reason: string) => void) {
    super(directory);
    this.#onCrash = onCrash;
  }

  override async init(...args: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(...args);
    const complete = (module: EmscriptenModule) => {
      completeNodeFs(module.NODEFS);
      watchForCrash(module, this.#onCrash);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), complete] } };
  }
}

function completeNodeFs({ stream_ops, tryFSOperation }: EmscriptenModule['NODEFS']): void {
  // A failure becomes an error number, over which PostgreSQL panics. As an exception it would be swallowed by PGlite.
  stream_ops.fsync = ({ nfd }) => {
    tryFSOperation(() => fsyncSync(nfd));
    return 0;
  };
  // PostgreSQL reserves space for a table that grows. Emscripten would only make the file longer, and the disk could be full
  // by the time that a checkpoint, or a query that reads, writes to that place.
  const { setattr } = stream_ops;
  stream_ops.setattr = (stream, attributes) => {
    const { size } = attributes;
    if (size !== undefined) {
      for (let end = stream_ops.getattr(stream).size; end < size;) {
        end += stream_ops.write(stream, zeros, 0, Math.min(zeros.length, size - end), end);
      }
    }
    setattr(stream, attributes);
  };
}

/**
 * PGlite catches whatever ends PostgreSQL's loop, and runs it again. That is right after a failed statement, and for nothing
 * else: not for an exit, an abort, or a trap such as a stack that is too deep. It would never give this thread back.
 */
function watchForCrash(module: EmscriptenModule, onCrash: (reason: string) => void): void {
  module.onAbort = (reason) => onCrash(`it aborted ${String(reason)}`);
  const runOnce = module[mainLoop];
  module[mainLoop] = () => {
    try {
      runOnce();
    } catch (error) {
      if (Object(error).status !== failedStatement) onCrash(describePgliteError(error));
      throw error;
    }
  };
}

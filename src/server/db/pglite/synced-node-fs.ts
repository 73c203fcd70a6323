import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { describePgliteError } from '#server/db/pglite/pglite-error.ts';

/**
 * PGlite's default parameters without -F, which disables fsync. Of PostgreSQL's sync methods, Emscripten supports only
 * fsync. After a checkpoint, the write-ahead log is small enough for a small disk.
 */
export const syncedStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB'].flatMap((setting) => [
    '-c',
    setting,
  ]),
];

/** The export that runs PostgreSQL until it has sent its response. */
const mainLoop = '_PostgresMainLoopOnce';

/** Emscripten's open file. */
interface Stream {
  /** The operating system's file descriptor. */
  nfd: number;
}

interface Attributes {
  size?: number;
}

/** The parts of Emscripten's file system used here, which its own types leave out. */
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

/** The exit status with which PostgreSQL leaves its loop to clean up after a failed statement. */
const failedStatement = 100;

const zeros = new Uint8Array(512 * 1024);

/**
 * PGlite's file system plus what it lacks: an fsync that reaches the disk, and disk space that is allocated when
 * PostgreSQL extends a file. It also detects crashes, because Emscripten's module is reachable from nowhere else.
 */
export class SyncedNodeFs extends NodeFS {
  readonly #onCrash: (reason: string) => void;

  /** @param onCrash called when PostgreSQL aborts or stops unexpectedly */
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
  // A failed sync becomes an error number, on which PostgreSQL panics. PGlite would swallow an exception.
  stream_ops.fsync = ({ nfd }) => {
    tryFSOperation(() => fsyncSync(nfd));
    return 0;
  };
  // PostgreSQL allocates space for a growing table. Emscripten would create a sparse file instead, and the disk could
  // be full by the time a checkpoint, or even a read, writes those pages.
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
 * PGlite catches everything that ends PostgreSQL's loop and runs the loop again. That is right only after a failed
 * statement. After an exit, an abort, or a trap such as a stack overflow, it would loop forever and block this thread.
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

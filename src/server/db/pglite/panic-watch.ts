import { Worker } from 'node:worker_threads';

export interface PanicWatch {
  /**
   * Ends this process, at once and with exit code 1.
   * @param reason what PostgreSQL said, for the sentence on standard error
   */
  panic(reason: string): never;
  stop(): void;
}

/** In milliseconds, after a panic: for the other thread to write the sentence, and then for this one to end the process. */
const timeouts = { report: 10_000, exit: 1000 };

const maxReasonLength = 1000;

/** Values of the one number that both threads see. */
const states = { calm: 0, panicking: 1, reported: 2 };

/**
 * What the other thread runs: it sleeps until there is a panic, writes the sentence, and kills the process unless that ends by
 * itself. A text, not a module of its own: it has to run from the sources, by tsx, and from the built server alike.
 */
const watcher = `
  const { workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const { buffer, where, timeouts, states } = workerData;
  const state = new Int32Array(buffer, 0, 2);
  Atomics.wait(state, 0, states.calm);
  const reason = Buffer.from(buffer, 8, state[1]).toString();
  const sentence = Buffer.from(
    'The embedded database in ' + where + ' has stopped and ends this process: ' + reason +
    '. Every acknowledged change is on the disk. Remove the cause, then start again.\\n');
  for (let tries = 0, written = 0; written < sentence.length && tries < 50; tries++) {
    try {
      written += writeSync(2, sentence, written);
    } catch {
      Atomics.wait(state, 0, states.panicking, 10);
    }
  }
  Atomics.store(state, 0, states.reported);
  Atomics.notify(state, 0);
  Atomics.wait(state, 0, states.reported, timeouts.exit);
  process.kill(process.pid, 'SIGKILL');
`;

/**
 * Watches over a PGlite from a thread of its own. After a panic PGlite calls a PostgreSQL that has aborted again and again,
 * and never gives this thread back. The other thread acts on the panic alone: nobody measures time, so work that takes long
 * or a process that is suspended means nothing to it. It neither keeps the process alive nor uses the processor.
 * @param where the database is, for the sentence
 */
export function watchForPanic(where: string): PanicWatch {
  const buffer = new SharedArrayBuffer(8 + maxReasonLength);
  const state = new Int32Array(buffer, 0, 2);
  const worker = new Worker(watcher, {
    eval: true,
    // Not those of this process, which may load a compiler.
    execArgv: [],
    env: {},
    name: 'panic-watch',
    workerData: { buffer, where, timeouts, states },
  });
  worker.unref();
  return {
    panic(reason) {
      const text = new TextEncoder().encodeInto(reason, new Uint8Array(buffer, 8));
      state[1] = text.written;
      Atomics.store(state, 0, states.panicking);
      Atomics.notify(state, 0);
      Atomics.wait(state, 0, states.panicking, timeouts.report);
      process.exit(1);
    },
    stop: () => void worker.terminate(),
  };
}

import { Worker } from 'node:worker_threads';

export interface PanicWatch {
  /**
   * Ends this process at once, with exit code 1.
   * @param reason PostgreSQL's message, for the sentence on standard error
   */
  panic(reason: string): never;
  stop(): void;
}

/**
 * In milliseconds, after a panic: `report` for the watcher to write the sentence, then `exit` for this thread to exit.
 */
const timeouts = { report: 10_000, exit: 1000 };

const maxReasonLength = 1000;

/** Values of the state that both threads share. */
const states = { calm: 0, panicking: 1, reported: 2 };

/**
 * The code of the watcher thread: it sleeps until a panic, writes the sentence, and kills the process unless it exits
 * first. It is a string, not a module, because it must run both from the sources under tsx and from the built server.
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
 * Watches a PGlite from a separate thread. After a panic, PGlite keeps calling the aborted PostgreSQL and blocks this
 * thread forever. The watcher reacts only to the panic and not to a timeout, so that a long statement or a suspended
 * process does not trigger it. It neither keeps the process alive nor uses CPU time.
 * @param where the location of the database, for the sentence
 */
export function watchForPanic(where: string): PanicWatch {
  const buffer = new SharedArrayBuffer(8 + maxReasonLength);
  const state = new Int32Array(buffer, 0, 2);
  const worker = new Worker(watcher, {
    eval: true,
    // This process's arguments may load a compiler.
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

import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/**
 * The first byte of the messages of which each statement has one: Bind, whether it is
 * prepared already or not, or simple Query.
 */
const begins = new Set(['B', 'Q'].map((letter) => letter.charCodeAt(0)));

/**
 * Makes PGlite yield to the event loop before each statement. PGlite runs in this thread, and Node accepts one
 * connection per turn of the event loop: without turns between statements, new connections would wait.
 */
export function yieldToEventLoop(pglite: PGlite): PGlite {
  const execProtocolStream: PGlite['execProtocolStream'] = async (message, options) => {
    if (begins.has(message[0] ?? 0)) await setImmediate();
    return pglite.execProtocolStream(message, options);
  };
  // createPgConfig uses nothing else of PGlite.
  return { waitReady: pglite.waitReady, execProtocolStream } as PGlite;
}

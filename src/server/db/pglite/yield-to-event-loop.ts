import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/** The first byte of a message that begins a statement: Parse, and a simple query. */
const begins = new Set(['P', 'Q'].map((letter) => letter.charCodeAt(0)));

/**
 * PGlite with a turn of the event loop before each statement. It works in this thread, and one statement after the other
 * without a turn keeps everybody out whose connection is not accepted yet: of those, Node lets in one a turn.
 */
export function yieldToEventLoop(pglite: PGlite): PGlite {
  const execProtocolStream: PGlite['execProtocolStream'] = async (message, options) => {
    if (begins.has(message[0] ?? 0)) await setImmediate();
    return pglite.execProtocolStream(message, options);
  };
  // A connection for pg takes nothing else of it.
  return { waitReady: pglite.waitReady, execProtocolStream } as PGlite;
}

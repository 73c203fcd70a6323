import { constants } from 'node:os';
import { isatty } from 'node:tty';

/** In milliseconds. A terminal and npm both forward Ctrl-C, so a signal that soon after the first is the same one. */
const duplicateWindow = 1000;

/**
 * Calls back at SIGINT or SIGTERM, or when the terminal is closed. A second signal ends the process at once.
 * @returns a function that ends the listening, unless a signal has come
 */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): () => void {
  let since: number | undefined;
  const receive = (signal: NodeJS.Signals) => {
    if (since === undefined) {
      since = performance.now();
      stop(signal);
    } else if (performance.now() - since > duplicateWindow) {
      process.exit(128 + constants.signals[signal]);
    }
  };
  // After nohup, and in services, there is no terminal that could have been closed.
  const hasTerminal = [0, 1, 2].some(isatty);
  const hangUp = () => void (hasTerminal && receive('SIGHUP'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, receive);
  process.on('SIGHUP', hangUp);
  return () => {
    if (since !== undefined) return;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, receive);
    process.off('SIGHUP', hangUp);
  };
}

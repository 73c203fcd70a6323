import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does something again and again, with a pause in between.
 * @param pause in milliseconds
 * @returns a function that ends it, and waits for what is being done
 */
export function repeat(pause: number, act: () => Promise<void>): () => Promise<void> {
  const over = new AbortController();
  async function run(): Promise<void> {
    while (!over.signal.aborted) {
      await act();
      await delay(pause);
    }
  }
  const running = run();
  return () => {
    over.abort();
    return running;
  };
}

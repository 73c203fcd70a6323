/** More concurrent reads would not be faster. */
const maxRunning = 2;

interface Flights<Result> {
  running: Set<Promise<Result>>;
  next: Promise<Result> | undefined;
}

/**
 * Shares one read among concurrent requests for the same key. At most two reads of a key run at a
 * time; later requests wait and share the next one. So no request gets data that was read before it
 * arrived: acknowledged writes are included.
 */
export class SingleFlight<Result> {
  readonly #reads = new Map<string, Flights<Result>>();

  /**
   * @param key identifies the read
   * @returns the read's result or rejection; several callers may get the same object
   */
  run(key: string, read: () => Promise<Result>): Promise<Result> {
    const reads = this.#reads.get(key) ?? { running: new Set(), next: undefined };
    this.#reads.set(key, reads);
    if (reads.running.size < maxRunning) return this.#start(key, reads, read);
    reads.next ??= Promise.race(reads.running)
      .catch(() => {})
      .then(() => {
        reads.next = undefined;
        return this.#start(key, reads, read);
      });
    return reads.next;
  }

  #start(key: string, reads: Flights<Result>, read: () => Promise<Result>): Promise<Result> {
    const running = read().finally(() => {
      reads.running.delete(running);
      if (reads.running.size === 0 && !reads.next) this.#reads.delete(key);
    });
    reads.running.add(running);
    return running;
  }
}

/** More would not be answered sooner. */
const maxRunning = 2;

interface Flights<Result> {
  running: Set<Promise<Result>>;
  next: Promise<Result> | undefined;
}

/**
 * Lets those who ask for the same at the same time share an answer. Of one key two reads run at most; those who come meanwhile
 * wait, and share the next. So nobody is given what was read before they asked: a write that was acknowledged is in it.
 */
export class SingleFlight<Result> {
  readonly #reads = new Map<string, Flights<Result>>();

  /**
   * @param key what is asked for; the same key has to mean the same read
   * @returns what the read returns, or rejects with; several may get the very same
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

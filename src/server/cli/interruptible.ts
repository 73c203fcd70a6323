import { onStopSignal } from '#server/on-stop-signal.ts';

/** A signal asked the command to stop; the message is one or two sentences. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals, consequence: string) {
    super(`Interrupted. ${consequence}`.trimEnd());
    this.signal = signal;
  }
}

/**
 * Lets work end in order at SIGINT, SIGTERM, or when the terminal is closed. A second signal ends the process at once.
 * @param consequence a sentence for who stopped it, or an empty text
 * @param work its signal is aborted with {Interrupted}, which it throws
 */
export async function interruptible<Result>(
  consequence: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stopping = new AbortController();
  const stopListening = onStopSignal((signal) => stopping.abort(new Interrupted(signal, consequence)));
  try {
    return await work(stopping.signal);
  } finally {
    stopListening();
  }
}

/**
 * Passes on items until the signal is aborted, even while the next one is awaited.
 * @throws the reason of the signal
 */
export async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  let abort = () => {};
  signal.addEventListener('abort', () => abort());
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    signal.throwIfAborted();
    // A race with one promise for all items would keep each of them in memory.
    const { done, value } = await new Promise<IteratorResult<Item>>((resolve, reject) => {
      // The reason is always an error here.
      abort = () => reject(signal.reason as Error);
      iterator.next().then(resolve, reject);
    });
    if (done) return;
    yield value;
  }
}

interface Batcher<Item> {
  /** Resolves when the item's batch has been handled, and rejects if that fails. */
  add: (item: Item) => Promise<void>;
  /** Handles the collected items without further delay, and resolves when none are left. */
  flush: () => Promise<void>;
}

/**
 * Collects items into batches. Items added while a batch is being handled go into the next one.
 * @param handle receives the items of a batch in the order in which they were added
 * @param delay how long a batch waits for more items after its first, in milliseconds
 */
export function createBatcher<Item>(
  handle: (items: readonly Item[]) => Promise<void> | void,
  delay = 0,
): Batcher<Item> {
  let items: Item[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let endDelay: () => void = () => undefined;

  const wait = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delay);
      endDelay = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const handleNext = async () => {
    if (delay > 0) await wait();
    await last.catch(() => undefined);
    const batch = items;
    items = [];
    next = undefined;
    last = Promise.resolve(handle(batch));
    await last;
  };
  return {
    add: (item) => {
      items.push(item);
      next ??= handleNext();
      return next;
    },
    flush: () => {
      endDelay();
      return next ?? last;
    },
  };
}

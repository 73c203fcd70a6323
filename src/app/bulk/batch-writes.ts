/**
 * Brings what many wait for into few writes: while one is under way, what comes is gathered for the next.
 * @param write gets what was gathered, in order
 * @returns resolves when the item is written, and rejects with its write
 */
export function createWriteBatcher<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let batch: Item[] = [];
  let next: Promise<void> | undefined;
  let last = Promise.resolve();

  const begin = async () => {
    await last.catch(() => undefined);
    const items = batch;
    batch = [];
    next = undefined;
    last = write(items);
    await last;
  };
  return (item) => {
    batch.push(item);
    next ??= begin();
    return next;
  };
}

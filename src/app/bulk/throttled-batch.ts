/**
 * Brings together what comes in quick succession.
 * @param interval between two tellings at least, in milliseconds
 * @param notify gets what has come since, in order
 * @returns what takes an item, and what tells the rest at once
 */
export function throttleBatch<Item>(interval: number, notify: (items: readonly Item[]) => void) {
  let batch: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const items = batch;
    batch = [];
    if (items.length > 0) notify(items);
  };
  return {
    add: (item: Item) => {
      batch.push(item);
      timer ??= setTimeout(flush, interval);
    },
    flush,
  };
}

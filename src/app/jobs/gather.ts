/**
 * Brings together what comes in quick succession.
 * @param pause between two tellings at least, in milliseconds
 * @param tell gets what has come since, in order
 * @returns what takes an item, and what tells the rest at once
 */
export function gather<Item>(pause: number, tell: (items: readonly Item[]) => void) {
  let gathered: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const items = gathered;
    gathered = [];
    if (items.length > 0) tell(items);
  };
  return {
    add: (item: Item) => {
      gathered.push(item);
      timer ??= setTimeout(flush, pause);
    },
    flush,
  };
}

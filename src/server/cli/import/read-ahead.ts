/**
 * Reads items one ahead, so that the next one is prepared while the consumer works with one. Errors come in their turn.
 */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = iterator.next();
    // It is thrown when it is awaited, unless the consumer has stopped.
    next.catch(() => {});
    yield value;
  }
}

import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { createBatcher } from '#app/lib/create-batcher.ts';

interface Write {
  items: readonly string[];
  end: (error?: Error) => void;
}

/** Writes that stay pending until the test ends them. */
function slowWrites() {
  const writes: Write[] = [];
  const write = (items: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      writes.push({ items: [...items], end: (error) => (error ? reject(error) : resolve()) });
    });
  return { writes, write };
}

describe('without a delay', () => {
  test('what is added during a write goes into the next one, in order', async () => {
    const { writes, write } = slowWrites();
    const { add } = createBatcher(write);
    const first = add('a');
    await expect.poll(() => writes).toHaveLength(1);
    const others = [add('b'), add('c')];
    writes[0]?.end();
    await first;
    await expect.poll(() => writes.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
    writes[1]?.end();
    await Promise.all(others);
  });

  test('a failed write fails those who wait for it, and the next one is tried all the same', async () => {
    const { writes, write } = slowWrites();
    const { add } = createBatcher(write);
    const first = add('a');
    await expect.poll(() => writes).toHaveLength(1);
    const second = add('b');
    writes[0]?.end(new Error('full'));
    await expect(first).rejects.toThrow('full');
    await expect.poll(() => writes).toHaveLength(2);
    writes[1]?.end();
    await second;
  });

  test('a flush waits for the write under way, too', async () => {
    const { writes, write } = slowWrites();
    const { add, flush } = createBatcher(write);
    void add('a');
    await expect.poll(() => writes).toHaveLength(1);
    let isFlushed = false;
    const flushed = flush().then(() => (isFlushed = true));
    await Promise.resolve();
    expect(isFlushed).toBe(false);
    writes[0]?.end();
    await flushed;
  });
});

describe('with a delay', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function collect() {
    const handled: (readonly number[])[] = [];
    return { handled, ...createBatcher<number>((items) => void handled.push(items), 100) };
  }

  it('handles what has been added in one go, once in a delay', async () => {
    const { handled, add } = collect();
    void add(1);
    await vi.advanceTimersByTimeAsync(60);
    void add(2);
    expect(handled).toEqual([]);
    await vi.advanceTimersByTimeAsync(40);
    expect(handled).toEqual([[1, 2]]);
    await vi.advanceTimersByTimeAsync(500);
    void add(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(handled).toEqual([[1, 2], [3]]);
  });

  it('handles the rest at once when it is flushed, and nothing twice', async () => {
    const { handled, add, flush } = collect();
    void add(1);
    await flush();
    await flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(handled).toEqual([[1]]);
  });
});

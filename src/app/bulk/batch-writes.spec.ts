import { expect, test } from 'vitest';
import { createWriteBatcher } from '#app/bulk/batch-writes.ts';

interface Write {
  items: readonly string[];
  end: (error?: Error) => void;
}

/** Writes that last until they are ended. */
function slowWrites() {
  const writes: Write[] = [];
  const write = (items: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      writes.push({ items: [...items], end: (error) => (error ? reject(error) : resolve()) });
    });
  return { writes, write };
}

test('what comes during a write goes into the next one, in order', async () => {
  const { writes, write } = slowWrites();
  const commit = createWriteBatcher(write);
  const first = commit('a');
  await expect.poll(() => writes).toHaveLength(1);
  const others = [commit('b'), commit('c')];
  writes[0]?.end();
  await first;
  await expect.poll(() => writes.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
  writes[1]?.end();
  await Promise.all(others);
});

test('a failed write fails those who wait for it, and the next one is tried all the same', async () => {
  const { writes, write } = slowWrites();
  const commit = createWriteBatcher(write);
  const first = commit('a');
  await expect.poll(() => writes).toHaveLength(1);
  const second = commit('b');
  writes[0]?.end(new Error('full'));
  await expect(first).rejects.toThrow('full');
  await expect.poll(() => writes).toHaveLength(2);
  writes[1]?.end();
  await second;
});

import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { untilAborted } from '#server/cli/interruptible.ts';

test('passes on items and errors until it is aborted, also while it waits', async () => {
  async function* items() {
    yield 1;
    yield 2;
    throw new Error('broken');
  }
  const stopping = new AbortController();
  const seen: number[] = [];
  const readAll = async (source: AsyncIterable<number>) => {
    for await (const item of untilAborted(source, stopping.signal)) seen.push(item);
  };
  await expect(readAll(items())).rejects.toThrow('broken');
  expect(seen).toEqual([1, 2]);

  async function* stuck() {
    yield 3;
    await new Promise(() => {});
  }
  const reading = expect(readAll(stuck())).rejects.toThrow('stopped');
  await delay(10);
  stopping.abort(new Error('stopped'));
  await reading;
  expect(seen).toEqual([1, 2, 3]);
  await expect(readAll(items())).rejects.toThrow('stopped');
  expect(seen).toEqual([1, 2, 3]);
});

test('keeps no items in memory', { timeout: 30_000 }, async () => {
  const passed: WeakRef<object>[] = [];
  async function* items() {
    for (let index = 0; index < 300; index += 1) {
      // Weak references live until the event loop turns.
      if (index % 10 === 0) await delay(1);
      yield Buffer.alloc(1024 * 1024);
    }
  }
  for await (const item of untilAborted(items(), new AbortController().signal))
    passed.push(new WeakRef(item));
  const kept = passed.filter((one) => one.deref() !== undefined);
  expect(kept.length).toBeLessThan(200);
});

import { expect, test } from 'vitest';
import { readAhead } from '#server/cli/import/read-ahead.ts';

/** Counts to a number and then fails, if told to. `begun` has what it was asked for. */
function counter(last: number, error?: Error) {
  const begun: number[] = [];
  async function* count() {
    for (let number = 1; number <= last; number += 1) {
      begun.push(number);
      yield number;
    }
    if (error) throw error;
  }
  return { begun, numbers: readAhead(count()) };
}

test('the next item is read while the consumer has one, and no more than that', async () => {
  const { begun, numbers } = counter(3);
  const begunBy: number[] = [];
  for await (const number of numbers) {
    await Promise.resolve();
    begunBy.push(begun.length);
    expect(begun.length).toBe(Math.min(number + 1, 3));
  }
  expect(begunBy).toEqual([2, 3, 3]);
});

test('an error comes after the items before it', async () => {
  const seen: number[] = [];
  const reading = (async () => {
    for await (const number of counter(2, new Error('torn')).numbers) seen.push(number);
  })();
  await expect(reading).rejects.toThrow('torn');
  expect(seen).toEqual([1, 2]);
});

test('a consumer that stops is not told of a later error', async () => {
  for await (const number of counter(1, new Error('torn')).numbers) {
    expect(number).toBe(1);
    break;
  }
});

import { expect, test } from 'vitest';
import { SingleFlight } from '#server/portal-api/single-flight.ts';

/** A read that ends when it is told to, with how many have begun so far. */
function controlled() {
  const ends: (() => void)[] = [];
  let begun = 0;
  const read = () => {
    begun += 1;
    const answer = begun;
    return new Promise<number>((resolve) => ends.push(() => resolve(answer)));
  };
  return { read, end: (index: number) => ends[index]?.(), begun: () => begun };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('two run at once, and those who come meanwhile share the next', async () => {
  const reads = new SingleFlight<number>();
  const { read, end, begun } = controlled();
  const [first, second, ...late] = Array.from({ length: 5 }, () => reads.run('page', read));
  expect(begun()).toBe(2);
  end(0);
  await settle();
  expect(begun()).toBe(3);
  end(1);
  end(2);
  expect(await Promise.all([first, second])).toEqual([1, 2]);
  expect(await Promise.all(late)).toEqual([3, 3, 3]);
});

test('nobody is given what began before they asked', async () => {
  const reads = new SingleFlight<number>();
  const { read, end } = controlled();
  const before = [reads.run('page', read), reads.run('page', read), reads.run('page', read)];
  end(0);
  await settle();
  const after = reads.run('page', read);
  end(1);
  await settle();
  end(2);
  end(3);
  expect(await Promise.all(before)).toEqual([1, 2, 3]);
  expect(await after).toBe(4);
});

test('different keys have nothing to do with each other', async () => {
  const reads = new SingleFlight<number>();
  const { read, begun } = controlled();
  for (let i = 0; i < 4; i++) void reads.run(`page ${i}`, read);
  expect(begun()).toBe(4);
});

test('a read that fails does so for those who share it, and the next begins anew', async () => {
  const reads = new SingleFlight<number>();
  const fail = () => Promise.reject(new Error('away'));
  const asked = Array.from({ length: 4 }, () => reads.run('page', fail));
  expect(await Promise.allSettled(asked)).toMatchObject(
    Array.from({ length: 4 }, () => ({ status: 'rejected' })),
  );
  expect(await reads.run('page', () => Promise.resolve(7))).toBe(7);
});

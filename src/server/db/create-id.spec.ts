import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { continueAfter, createId } from '#server/db/create-id.ts';

const start = Date.UTC(2030, 0, 1);
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
afterEach(() => void vi.useRealTimers());

const make = (count: number) => Array.from({ length: count }, () => createId('profile'));

test('IDs sort in the order in which they were made, whatever the clock does', () => {
  const ids = make(1000);
  for (const minutes of [1, -60, -120, 5]) {
    vi.setSystemTime(start + minutes * 60_000);
    ids.push(...make(1000));
  }
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(5000);
});

test('an ID has the time of the clock', () => {
  vi.setSystemTime(start + 3_600_000);
  expect(parseInt(createId('portal').slice(4, 16), 16)).toBe(start + 3_600_000);
});

test.each(['', 'cpr_1', 'cpr_zzzz', 'cpr_ffffffffffff4fffbfffffffffffffff', `cpr_${'f'.repeat(32)}`])(
  '%j is no ID of ours, and changes nothing',
  (id) => {
    vi.setSystemTime(start + 7_200_000);
    continueAfter(id);
    expect(parseInt(createId('portal').slice(4, 16), 16)).toBe(start + 7_200_000);
  },
);

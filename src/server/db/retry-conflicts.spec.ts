import { DatabaseError } from 'pg';
import { expect, test, vi } from 'vitest';
import { retryConflicts } from '#server/db/retry-conflicts.ts';

const failure = (code: string) => Object.assign(new DatabaseError('failed', 6, 'error'), { code });

test.each([
  { code: '40001', report: 'interledger-deprecated/five-bells-ledger#388' },
  { code: '40P01', report: 'none found' },
])('$code is retried', async ({ code }) => {
  const work = vi.fn().mockRejectedValueOnce(failure(code)).mockResolvedValue('done');
  expect(await retryConflicts(work)).toBe('done');
  expect(work).toHaveBeenCalledTimes(2);
});

test.each(['23505', '40002', '40003', '08006', '57014', '25006'])('%s is not', async (code) => {
  const work = vi.fn().mockRejectedValue(failure(code));
  await expect(retryConflicts(work)).rejects.toThrow('failed');
  expect(work).toHaveBeenCalledTimes(1);
});

test('a transaction that never succeeds is given up', async () => {
  const work = vi.fn().mockRejectedValue(failure('40001'));
  await expect(retryConflicts(work)).rejects.toThrow('failed');
  expect(work).toHaveBeenCalledTimes(10);
});

import { expect, test } from 'vitest';
import { countStatus, isRetryable, noCounts, rowStatusOf } from '#app/bulk/row-status.ts';
import type { MembershipResult } from '#app/bulk/membership-change.ts';

const statusOf = (...results: MembershipResult[]) =>
  rowStatusOf({ outcome: { results: Object.fromEntries(results.entries()) } });

test('the worst result among the groups counts', () => {
  const all: MembershipResult[] = [{ is: 'already' }, { is: 'changed' }, { is: 'stays', via: 'sso' }];
  expect(statusOf(...all)).toBe('stays');
  expect(statusOf(...all, { is: 'unconfirmed' })).toBe('unconfirmed');
  for (const is of ['ignored', 'archived', 'failed'] as const) {
    expect(statusOf(...all, { is: 'unconfirmed' }, { is })).toBe('failed');
  }
  expect(rowStatusOf({})).toBeUndefined();
});

test('what is not confirmed is counted apart from what changed, and can be tried again', () => {
  const statuses = [statusOf({ is: 'changed' }), statusOf({ is: 'unconfirmed' }), undefined];
  expect(statuses.reduce(countStatus, noCounts)).toEqual({ ...noCounts, changed: 1, unconfirmed: 1 });
  expect(statuses.map(isRetryable)).toEqual([false, true, false]);
});

test('a profile that was deleted is no failure, and is not tried again', () => {
  const status = statusOf({ is: 'deleted' }, { is: 'deleted' });
  expect(status).toBe('deleted');
  expect(isRetryable(status)).toBe(false);
});

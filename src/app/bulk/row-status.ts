import type { MembershipResult } from '#app/bulk/membership-change.ts';

export const rowStatuses = ['changed', 'already', 'stays', 'deleted', 'unconfirmed', 'failed'] as const;

/** A profile's status: the worst result among its groups. */
export type RowStatus = (typeof rowStatuses)[number];

export type StatusCounts = Readonly<Record<RowStatus, number>>;

export const noCounts: StatusCounts = {
  changed: 0,
  already: 0,
  stays: 0,
  deleted: 0,
  unconfirmed: 0,
  failed: 0,
};

/** What came of inviting or adding someone. */
export type AdditionResult =
  | 'done'
  /** They were a member already. */
  | 'there'
  /** No answer came, and nothing tells what came of the request. */
  | 'unknown'
  | 'failed';

export interface RowResult {
  /** Of a row that invites or adds someone. */
  addition?: AdditionResult;
  /** By group, for each change of the row. */
  results: Readonly<Record<string, MembershipResult>>;
  /** Why something failed: the text that the page shows, and the request's ID in the server's log. */
  error?: { title: string; requestId?: string };
}

/** The profile's status; undefined while the row is open. */
export function rowStatusOf({ outcome }: { outcome?: RowResult }): RowStatus | undefined {
  if (!outcome) return undefined;
  if (outcome.addition === 'failed') return 'failed';
  if (outcome.addition === 'unknown') return 'unconfirmed';
  const results = new Set(Object.values(outcome.results).map(({ is }) => is));
  if (results.has('deleted')) return 'deleted';
  if (results.has('failed') || results.has('archived') || results.has('ignored')) return 'failed';
  if (results.has('unconfirmed')) return 'unconfirmed';
  if (results.has('stays')) return 'stays';
  return results.has('changed') || outcome.addition === 'done' ? 'changed' : 'already';
}

/** Whether a profile did not get what was asked, as far as is known, so that trying again makes sense. */
export function isRetryable(status: RowStatus | undefined): boolean {
  return status === 'failed' || status === 'unconfirmed';
}

/** Whether a group is not as it was asked for, as far as is known; the same for one without a result. */
export function isResultRetryable(result: MembershipResult | undefined): boolean {
  return !result || ['failed', 'archived', 'ignored', 'unconfirmed'].includes(result.is);
}

/** Adds a processed profile to the counts; an open one does not count. */
export function countStatus(counts: StatusCounts, status: RowStatus | undefined): StatusCounts {
  return status ? { ...counts, [status]: counts[status] + 1 } : counts;
}

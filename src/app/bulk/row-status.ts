import type { MembershipResult } from '#app/bulk/membership-change.ts';

export const rowStatuses = ['changed', 'already', 'stays', 'unconfirmed', 'failed'] as const;

/** A profile's status: the worst result among its groups. */
export type RowStatus = (typeof rowStatuses)[number];

export type StatusCounts = Readonly<Record<RowStatus, number>>;

export const noCounts: StatusCounts = { changed: 0, already: 0, stays: 0, unconfirmed: 0, failed: 0 };

export interface RowResult {
  /** By group, for each change of the row. */
  results: Readonly<Record<string, MembershipResult>>;
  /** Why something failed: the text that the page shows, and the request's ID in the server's log. */
  error?: { title: string; requestId?: string };
}

/** The profile's status; undefined while the row is open. */
export function rowStatusOf({ outcome }: { outcome?: RowResult }): RowStatus | undefined {
  if (!outcome) return undefined;
  const results = new Set(Object.values(outcome.results).map(({ is }) => is));
  if (results.has('failed') || results.has('archived') || results.has('ignored')) return 'failed';
  if (results.has('unconfirmed')) return 'unconfirmed';
  if (results.has('stays')) return 'stays';
  return results.has('changed') ? 'changed' : 'already';
}

/** Whether a profile did not get what was asked, as far as is known, so that trying again makes sense. */
export function isRetryable(status: RowStatus | undefined): boolean {
  return status === 'failed' || status === 'unconfirmed';
}

/** Adds a processed profile to the counts; an open one does not count. */
export function countStatus(counts: StatusCounts, status: RowStatus | undefined): StatusCounts {
  return status ? { ...counts, [status]: counts[status] + 1 } : counts;
}

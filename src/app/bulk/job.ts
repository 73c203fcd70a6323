import type { MembershipChange, AssignmentState, MembershipResult } from '#app/bulk/membership-change.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface JobGroup {
  id: string;
  name: string;
}

/** Why a job has stopped by itself. */
export type FatalReason = 'signed-out' | 'forbidden' | 'key-refused' | 'storage' | 'unexpected';

export const rowStatuses = ['changed', 'already', 'stays', 'failed'] as const;

/** What became of a profile, by the worst that became of one of its groups. */
export type RowStatus = (typeof rowStatuses)[number];

export type StatusCounts = Readonly<Record<RowStatus, number>>;

export const noCounts: StatusCounts = { changed: 0, already: 0, stays: 0, failed: 0 };

/** A change of groups for many profiles, as this browser keeps it. */
export interface Job {
  id: string;
  /** Whose it is, and what it was begun with: it is not offered to another. */
  owner: string;
  portal_id: string;
  created_at: string;
  /** The groups it assigns, and those it takes away. */
  assign: readonly JobGroup[];
  unassign: readonly JobGroup[];
  /** The job that this one undoes. */
  undoes?: string;
  /** The job whose failed profiles this one tries again. */
  retries?: string;
  /** How many profiles. */
  total: number;
  counts: StatusCounts;
  /** `open` is to be run, by whichever tab comes first; the others wait for a person, or for nothing. */
  state: 'open' | 'paused' | 'cancelled' | 'done';
  halt?: FatalReason;
}

export interface RowResult {
  /** By group, for each pair of the row. */
  results: Readonly<Record<string, MembershipResult>>;
  /** Why something failed: what the page shows for it, and the request's name in the server's log. */
  error?: { title: string; requestId?: string };
}

/** A profile as it was when the job began, without its groups. */
export type JobProfile = Pick<ReceivedProfile, 'id' | 'name' | 'email' | 'image_url' | 'status'>;

/** One profile of a job. */
export interface JobRow {
  job_id: string;
  index: number;
  profile: JobProfile;
  pairs: readonly MembershipChange[];
  /** How it held each group when it was read before the first call; there before any call is made. */
  before?: Readonly<Record<string, AssignmentState>>;
  outcome?: RowResult;
}

/** What became of a profile; undefined while it is open. */
export function rowStatusOf({ outcome }: JobRow): RowStatus | undefined {
  if (!outcome) return undefined;
  const results = new Set(Object.values(outcome.results).map(({ is }) => is));
  if (results.has('failed') || results.has('archived') || results.has('unconfirmed')) return 'failed';
  if (results.has('stays')) return 'stays';
  return results.has('changed') ? 'changed' : 'already';
}

/** How many profiles have been dealt with. */
export function processedCount({ counts }: Job): number {
  return rowStatuses.reduce((sum, status) => sum + counts[status], 0);
}

/** Whether profiles are left that a person may want to have changed. */
export function isUnfinished({ state }: Job): boolean {
  return state === 'open' || state === 'paused';
}

/** Counts a profile that has been dealt with; one that is open does not count. */
export function countStatus(counts: StatusCounts, status: RowStatus | undefined): StatusCounts {
  return status ? { ...counts, [status]: counts[status] + 1 } : counts;
}

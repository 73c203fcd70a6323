import type { MembershipChange, AssignmentState, MembershipResult } from '#app/bulk/membership-change.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface JobGroup {
  id: string;
  name: string;
}

/** Why a job stopped without being told to. */
export type FatalReason = 'signed-out' | 'forbidden' | 'key-refused' | 'storage' | 'unexpected';

export const rowStatuses = ['changed', 'already', 'stays', 'failed'] as const;

/** A profile's status: the worst result among its groups. */
export type RowStatus = (typeof rowStatuses)[number];

export type StatusCounts = Readonly<Record<RowStatus, number>>;

export const noCounts: StatusCounts = { changed: 0, already: 0, stays: 0, failed: 0 };

/** A change of groups for many profiles, as this browser stores it. */
export interface Job {
  id: string;
  /** The person and the service it was started with: nobody else sees it. */
  owner: string;
  portal_id: string;
  created_at: string;
  /** The groups that it assigns, and those that it removes. */
  assign: readonly JobGroup[];
  unassign: readonly JobGroup[];
  /** The job that this one undoes. */
  undoes?: string;
  /** The job whose failed profiles this one retries. */
  retries?: string;
  /** The number of profiles. */
  total: number;
  counts: StatusCounts;
  /** An `open` job is run by the first tab that can. The others wait for a person or are finished. */
  state: 'open' | 'paused' | 'cancelled' | 'done';
  halt?: FatalReason;
}

export interface RowResult {
  /** By group, for each change of the row. */
  results: Readonly<Record<string, MembershipResult>>;
  /** Why something failed: the text that the page shows, and the request's ID in the server's log. */
  error?: { title: string; requestId?: string };
}

/** A profile as it was when the job started, without its groups. */
export type JobProfile = Pick<ReceivedProfile, 'id' | 'name' | 'email' | 'image_url' | 'status'>;

/** One profile of a job. */
export interface JobRow {
  job_id: string;
  index: number;
  profile: JobProfile;
  pairs: readonly MembershipChange[];
  /** How each group was assigned before the first request; stored before that request is sent. */
  before?: Readonly<Record<string, AssignmentState>>;
  outcome?: RowResult;
}

/** The profile's status; undefined while the row is open. */
export function rowStatusOf({ outcome }: JobRow): RowStatus | undefined {
  if (!outcome) return undefined;
  const results = new Set(Object.values(outcome.results).map(({ is }) => is));
  if (results.has('failed') || results.has('archived') || results.has('unconfirmed')) return 'failed';
  if (results.has('stays')) return 'stays';
  return results.has('changed') ? 'changed' : 'already';
}

/** The number of processed profiles. */
export function processedCount({ counts }: Job): number {
  return rowStatuses.reduce((sum, status) => sum + counts[status], 0);
}

/** Whether there are profiles left to retry or to continue with. */
export function isUnfinished({ state }: Job): boolean {
  return state === 'open' || state === 'paused';
}

/** Adds a processed profile to the counts; an open one does not count. */
export function countStatus(counts: StatusCounts, status: RowStatus | undefined): StatusCounts {
  return status ? { ...counts, [status]: counts[status] + 1 } : counts;
}

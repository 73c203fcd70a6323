import type { MembershipChange, AssignmentState } from '#app/bulk/membership-change.ts';
import { type RowResult, type StatusCounts, rowStatuses } from '#app/bulk/row-status.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface JobGroup {
  id: string;
  name: string;
}

/** Why a job stopped without being told to. */
export type FatalReason = 'signed-out' | 'forbidden' | 'key-refused' | 'storage' | 'unexpected';

/** A change of groups for many profiles, as this browser stores it. */
export interface Job {
  id: string;
  /** The person and the service it was started with; no one else sees it. */
  owner: string;
  portal_id: string;
  created_at: string;
  /** The groups that it assigns, and those that it removes. */
  assign: readonly JobGroup[];
  unassign: readonly JobGroup[];
  /** The job that this one undoes. */
  undoes?: string;
  /** The job of which this one retries what failed or was not confirmed. */
  retries?: string;
  /** The number of profiles. */
  total: number;
  counts: StatusCounts;
  /** An `open` job is run by the first tab that can. The others wait for a person or are finished. */
  state: 'open' | 'paused' | 'cancelled' | 'done';
  halt?: FatalReason;
  /** What the service said about it, in whole sentences. */
  haltDetail?: string;
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

/** The number of processed profiles. */
export function processedCount({ counts }: Job): number {
  return rowStatuses.reduce((sum, status) => sum + counts[status], 0);
}

/** Whether there are profiles left to retry or to continue with. */
export function isUnfinished({ state }: Job): boolean {
  return state === 'open' || state === 'paused';
}

import type { AddMode } from '#app/api/people-writes.ts';
import type { MembershipChange, AssignmentState } from '#app/bulk/membership-change.ts';
import { type AdditionResult, type RowResult, type StatusCounts, rowStatuses } from '#app/bulk/row-status.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface JobGroup {
  id: string;
  name: string;
}

/** Why a job stopped without being told to. */
export type FatalReason =
  'signed-out' | 'forbidden' | 'unsupported' | 'key-refused' | 'storage' | 'unexpected';

/** The file whose people a job invites or adds before it changes their groups. */
export interface JobImport {
  file: string;
  mode: AddMode;
  /** Of the invites. */
  message?: string;
}

/** A change of groups for many profiles, as this browser stores it. */
export interface Job {
  id: string;
  /** The person and the service it was started with; no one else sees it. */
  owner: string;
  portal_id: string;
  created_at: string;
  /** When it was done or cancelled; jobs of earlier versions do not have it. */
  ended_at?: string;
  /** The groups that it assigns, and those that it removes. */
  assign: readonly JobGroup[];
  unassign: readonly JobGroup[];
  /** The job that this one undoes. */
  undoes?: string;
  /** The job of which this one retries what failed or was not confirmed. */
  retries?: string;
  /** Whether it was retried by a job that has been deleted since. */
  wasRetried?: boolean;
  /** The group that is merged into those it assigns. It can be archived after the job. */
  merges?: JobGroup;
  /** What it imports; in an undo, what was imported. */
  imports?: JobImport;
  /** The query of the list that was selected as a whole for it. */
  list?: string;
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
export interface JobProfile extends Pick<ReceivedProfile, 'name' | 'email' | 'image_url' | 'status'> {
  /** Undefined until the person has been invited or added. */
  id: string | undefined;
}

/** Someone who is invited or added first. */
export interface Addition {
  /** Whether an invite was pending before, so that finding one does not tell whether it was sent again. */
  wasInvited: boolean;
  /** When it was last requested, in milliseconds, and how often; stored before the request is sent. */
  sentAt?: number;
  sends?: number;
  /** Stored with the profile's ID, before its groups are changed. */
  result?: AdditionResult;
}

/** One profile of a job. */
export interface JobRow {
  job_id: string;
  index: number;
  profile: JobProfile;
  pairs: readonly MembershipChange[];
  addition?: Addition;
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

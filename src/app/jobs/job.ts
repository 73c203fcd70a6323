import type { GroupPair, Held, PairResult } from '#app/jobs/group-pair.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface JobGroup {
  id: string;
  name: string;
}

/** Why a job has stopped by itself. */
export type Halt = 'signed-out' | 'forbidden' | 'key-refused' | 'storage' | 'unexpected';

export const verdicts = ['changed', 'already', 'stays', 'failed'] as const;

/** What became of a profile, by the worst that became of one of its groups. */
export type Verdict = (typeof verdicts)[number];

export type Counts = Readonly<Record<Verdict, number>>;

export const noCounts: Counts = { changed: 0, already: 0, stays: 0, failed: 0 };

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
  counts: Counts;
  /** `open` is to be run, by whichever tab comes first; the others wait for a person, or for nothing. */
  state: 'open' | 'paused' | 'cancelled' | 'done';
  halt?: Halt;
}

export interface RowOutcome {
  /** By group, for each pair of the row. */
  results: Readonly<Record<string, PairResult>>;
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
  pairs: readonly GroupPair[];
  /** How it held each group when it was read before the first call; there before any call is made. */
  before?: Readonly<Record<string, Held>>;
  outcome?: RowOutcome;
}

/** What became of a profile; undefined while it is open. */
export function verdictOf({ outcome }: JobRow): Verdict | undefined {
  if (!outcome) return undefined;
  const results = new Set(Object.values(outcome.results).map(({ is }) => is));
  if (results.has('failed') || results.has('archived') || results.has('unconfirmed')) return 'failed';
  if (results.has('stays')) return 'stays';
  return results.has('changed') ? 'changed' : 'already';
}

/** How many profiles have been dealt with. */
export function doneOf({ counts }: Job): number {
  return verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** Whether profiles are left that a person may want to have changed. */
export function isUnfinished({ state }: Job): boolean {
  return state === 'open' || state === 'paused';
}

/** Counts a profile that has been dealt with; one that is open does not count. */
export function addVerdict(counts: Counts, verdict: Verdict | undefined): Counts {
  return verdict ? { ...counts, [verdict]: counts[verdict] + 1 } : counts;
}

import { queryClient } from '#app/api/query-client.ts';
import type { Job, JobGroup, JobImport, JobProfile, JobRow } from '#app/bulk/job.ts';
import { isResultRetryable, isRetryable, noCounts, rowStatusOf } from '#app/bulk/row-status.ts';
import { startJob } from '#app/bulk/job-control.ts';
import { readRows } from '#app/bulk/job-store.ts';
import { userJobsQuery } from '#app/bulk/user-jobs-query.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';

type JobDraft = Pick<
  Job,
  'portal_id' | 'assign' | 'unassign' | 'undoes' | 'retries' | 'merges' | 'imports' | 'list'
>;
export type DraftRow = Pick<JobRow, 'profile' | 'pairs' | 'addition'>;

/** Starts a job that makes the same change to every profile. */
export function startGroupChange(
  { portal_id, assign, unassign, merges, list }: Omit<JobDraft, 'undoes' | 'retries' | 'imports'>,
  profiles: readonly JobProfile[],
): Promise<Job> {
  const pairs = membershipChangesOf(assign, unassign);
  return createJob(
    {
      portal_id,
      assign: assign.map(toJobGroup),
      unassign: unassign.map(toJobGroup),
      ...(merges && { merges: toJobGroup(merges) }),
      ...(list !== undefined && { list }),
    },
    profiles.map((profile) => ({ profile: toJobProfile(profile), pairs })),
  );
}

/** Starts a job that invites or adds the people of a file, and changes the groups of each as its row says. */
export function startImport(
  { assign, ...draft }: Pick<JobDraft, 'portal_id' | 'assign'> & { imports: JobImport },
  rows: readonly DraftRow[],
): Promise<Job> {
  return createJob({ ...draft, assign: assign.map(toJobGroup), unassign: [] }, rows);
}

/** The part of a profile that a job stores. Groups are left out because the job reads them again. */
function toJobProfile({ id, name, email, image_url, status }: JobProfile): JobProfile {
  return { id, name, email, image_url, status };
}

/** The part of a group that a job stores. */
function toJobGroup({ id, name }: JobGroup): JobGroup {
  return { id, name };
}

/** Starts a job that undoes the changes of groups of another one. */
export async function undoJob({ id, portal_id, assign, unassign, imports }: Job): Promise<Job> {
  const rows = await draftRowsOf(id, (row) => ({ profile: row.profile, pairs: undoChanges(row) }));
  return createJob(
    { portal_id, assign: unassign, unassign: assign, undoes: id, ...(imports && { imports }) },
    rows.filter(({ pairs }) => pairs.length > 0),
  );
}

/** How many profiles an undo of the job would change. */
export async function undoableCount(job_id: string): Promise<number> {
  let count = 0;
  for await (const rows of readRows(job_id)) {
    count += rows.filter((row) => undoChanges(row).length > 0).length;
  }
  return count;
}

/**
 * Starts a job that retries what failed or was not confirmed in another one, or
 * was not started before it was cancelled.
 */
export async function retryFailed(job: Job): Promise<Job> {
  const { id, portal_id, assign, unassign, undoes, merges, imports } = job;
  const isRetried = (row: JobRow) =>
    row.outcome ? isRetryable(rowStatusOf(row)) : job.state === 'cancelled';
  const rows = await draftRowsOf(id, (row) => (isRetried(row) ? retriedRow(row) : undefined));
  return createJob(
    {
      portal_id,
      assign,
      unassign,
      retries: id,
      ...(undoes !== undefined && { undoes }),
      ...(merges && { merges }),
      ...(imports && { imports }),
    },
    rows,
  );
}

/** Invites or adds nobody twice: skips people who have a profile, and looks up those who may have one first. */
function retriedRow({ profile, pairs: all, addition, outcome }: JobRow): DraftRow {
  // What was made is not made again: someone may have changed it since.
  const pairs = all.filter(({ group_id }) => isResultRetryable(outcome?.results[group_id]));
  const isCertain = outcome?.addition === 'failed';
  if (!addition || (profile.id !== undefined && !isCertain)) return { profile, pairs };
  const { wasInvited, sentAt } = addition;
  return { profile, pairs, addition: { wasInvited, ...(!isCertain && sentAt && { sentAt }) } };
}

async function draftRowsOf(
  job_id: string,
  toDraft: (row: JobRow) => DraftRow | undefined,
): Promise<DraftRow[]> {
  const drafts: DraftRow[] = [];
  for await (const rows of readRows(job_id)) drafts.push(...rows.flatMap((row) => toDraft(row) ?? []));
  return drafts;
}

async function createJob(draft: JobDraft, rows: readonly DraftRow[]): Promise<Job> {
  const job: Job = {
    ...draft,
    id: crypto.randomUUID(),
    owner: await queryClient.fetchQuery(userJobsQuery),
    created_at: new Date().toISOString(),
    total: rows.length,
    counts: noCounts,
    state: 'open',
  };
  await startJob(
    job,
    rows.map((row, index) => ({ ...row, job_id: job.id, index })),
  );
  return job;
}

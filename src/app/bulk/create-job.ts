import { queryClient } from '#app/api/query-client.ts';
import type { Job, JobGroup, JobRow } from '#app/bulk/job.ts';
import { isRetryable, noCounts, rowStatusOf } from '#app/bulk/row-status.ts';
import { startJob } from '#app/bulk/job-control.ts';
import { readRows } from '#app/bulk/job-store.ts';
import { userJobsQuery } from '#app/bulk/user-jobs-query.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';

type JobDraft = Pick<Job, 'portal_id' | 'assign' | 'unassign' | 'undoes' | 'retries'>;
type DraftRow = Pick<JobRow, 'profile' | 'pairs'>;

/** Starts a job that makes the same change to every profile. */
export function startGroupChange(
  portal_id: string,
  profiles: readonly JobRow['profile'][],
  assign: readonly JobGroup[],
  unassign: readonly JobGroup[],
): Promise<Job> {
  const pairs = membershipChangesOf(assign, unassign);
  return createJob(
    { portal_id, assign, unassign },
    profiles.map((profile) => ({ profile, pairs })),
  );
}

/** Starts a job that undoes another one. */
export async function undoJob({ id, portal_id, assign, unassign }: Job): Promise<Job> {
  const rows = await draftRowsOf(id, (row) => ({ profile: row.profile, pairs: undoChanges(row) }));
  return createJob(
    { portal_id, assign: unassign, unassign: assign, undoes: id },
    rows.filter(({ pairs }) => pairs.length > 0),
  );
}

/** Starts a job that retries what failed or was not confirmed in another one. */
export async function retryFailed({ id, portal_id, assign, unassign, undoes }: Job): Promise<Job> {
  const rows = await draftRowsOf(id, (row) => (isRetryable(rowStatusOf(row)) ? row : undefined));
  return createJob(
    { portal_id, assign, unassign, retries: id, ...(undoes !== undefined && { undoes }) },
    rows,
  );
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
    rows.map(({ profile, pairs }, index) => ({ job_id: job.id, index, profile, pairs })),
  );
  return job;
}

import { type Job, type JobGroup, type JobRow, noCounts, verdictOf } from '#app/jobs/job.ts';
import { startJob } from '#app/jobs/job-control.ts';
import { readRows } from '#app/jobs/job-store.ts';
import { currentOwner } from '#app/jobs/own-jobs.ts';
import { pairsOf } from '#app/jobs/plan.ts';
import { undonePairs } from '#app/jobs/undo.ts';

type Draft = Pick<Job, 'portal_id' | 'assign' | 'unassign' | 'undoes' | 'retries'>;
type DraftRow = Pick<JobRow, 'profile' | 'pairs'>;

/** Begins a change that is the same for all profiles. */
export function changeGroups(
  portal_id: string,
  profiles: readonly JobRow['profile'][],
  assign: readonly JobGroup[],
  unassign: readonly JobGroup[],
): Promise<Job> {
  const pairs = pairsOf(assign, unassign);
  return begin(
    { portal_id, assign, unassign },
    profiles.map((profile) => ({ profile, pairs })),
  );
}

/** Begins to take back what a job has changed. */
export async function undoJob({ id, portal_id, assign, unassign }: Job): Promise<Job> {
  const rows = await rowsOf(id, (row) => ({ profile: row.profile, pairs: undonePairs(row) }));
  return begin(
    { portal_id, assign: unassign, unassign: assign, undoes: id },
    rows.filter(({ pairs }) => pairs.length > 0),
  );
}

/** Begins again with the profiles of which something has failed. */
export async function retryFailed({ id, portal_id, assign, unassign, undoes }: Job): Promise<Job> {
  const rows = await rowsOf(id, (row) => (verdictOf(row) === 'failed' ? row : undefined));
  return begin({ portal_id, assign, unassign, retries: id, ...(undoes !== undefined && { undoes }) }, rows);
}

async function rowsOf(job_id: string, pick: (row: JobRow) => DraftRow | undefined): Promise<DraftRow[]> {
  const picked: DraftRow[] = [];
  for await (const rows of readRows(job_id)) picked.push(...rows.flatMap((row) => pick(row) ?? []));
  return picked;
}

async function begin(draft: Draft, rows: readonly DraftRow[]): Promise<Job> {
  const job: Job = {
    ...draft,
    id: crypto.randomUUID(),
    owner: await currentOwner(),
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

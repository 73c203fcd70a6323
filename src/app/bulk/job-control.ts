import { isUnfinished, type Job, type JobRow } from '#app/bulk/job.ts';
import { type StopMode, broadcast } from '#app/bulk/job-channel.ts';
import { withJobLock, lockedJobIds } from '#app/bulk/job-locks.ts';
import { addJob, readJob, readJobs, writeJob } from '#app/bulk/job-store.ts';
import {
  isRunningInThisTab,
  runJobTask,
  showEndedJob,
  stateAfter,
  stopInThisTab,
} from '#app/bulk/run-job-in-tab.ts';
import { jobById, patchJob, removeJob, showJob } from '#app/bulk/jobs-state.ts';

/** Jobs that this tab is about to continue: a double click continues once. */
const continuingIds = new Set<string>();

/** Stores a new job and runs it when its turn comes. Resolves when it is stored. */
export async function startJob(job: Job, rows: readonly JobRow[]): Promise<void> {
  await addJob(job, rows);
  showJob(job, { activity: 'waiting' });
  broadcast({ job });
  void runJobTask(job.id);
}

/** Continues a job that is paused or was interrupted. */
export async function continueJob(id: string): Promise<void> {
  if (isRunningInThisTab(id) || continuingIds.has(id)) return;
  continuingIds.add(id);
  try {
    const locked = await lockedJobIds();
    if (locked.has(id) || !(await writeIdleState(id, 'open'))) return;
    patchJob(id, { activity: 'waiting' });
    void runJobTask(id);
  } finally {
    continuingIds.delete(id);
  }
}

/** Pauses or cancels a job, whichever tab runs it. */
export async function stopJob(id: string, mode: StopMode): Promise<void> {
  if (isRunningInThisTab(id)) stopInThisTab(id, mode);
  else if (jobById(id)?.activity === 'elsewhere') broadcast({ stop: id, how: mode });
  else await writeIdleState(id, stateAfter[mode]);
}

/** Stops and deletes all jobs that this browser stores for a person. */
export async function removeJobsOf(owner: string): Promise<void> {
  for (const { id } of await readJobs(owner)) {
    if ((await lockedJobIds()).has(id)) await stopJob(id, 'cancel');
    await removeJob(id);
  }
}

/**
 * Stores the state of a job that no tab runs.
 * @returns false if another tab finished it first
 */
async function writeIdleState(id: string, state: Job['state']): Promise<boolean> {
  const job = await withJobLock(id, async () => {
    const stored = await readJob(id);
    if (!stored || !isUnfinished(stored)) return undefined;
    const { halt: _, haltDetail: __, ...rest } = stored;
    const updated = {
      ...rest,
      state,
      ...(state === 'cancelled' && { ended_at: new Date().toISOString() }),
    };
    await writeJob(updated);
    return updated;
  });
  showEndedJob(job);
  return job !== undefined;
}

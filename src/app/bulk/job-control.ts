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
} from '#app/bulk/job-task.ts';
import { jobById, patchJob, removeJob, showJob } from '#app/bulk/jobs-state.ts';

/** The jobs that this tab is about to go on with: who presses twice goes on once. */
const continuingIds = new Set<string>();

/** Keeps a new job and runs it, when it is its turn. Resolves when it is kept. */
export async function startJob(job: Job, rows: readonly JobRow[]): Promise<void> {
  await addJob(job, rows);
  showJob(job, { activity: 'waiting' });
  broadcast({ job });
  void runJobTask(job.id);
}

/** Goes on with a job that is paused, or that was interrupted. */
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

/** Stops a job for now, or for good, wherever it runs. */
export async function stopJob(id: string, mode: StopMode): Promise<void> {
  if (isRunningInThisTab(id)) stopInThisTab(id, mode);
  else if (jobById(id)?.activity === 'elsewhere') broadcast({ stop: id, how: mode });
  else await writeIdleState(id, stateAfter[mode]);
}

/** Stops and removes all that this browser keeps of somebody. */
export async function removeJobsOf(owner: string): Promise<void> {
  for (const { id } of await readJobs(owner)) {
    if ((await lockedJobIds()).has(id)) await stopJob(id, 'cancel');
    await removeJob(id);
  }
}

/**
 * Writes the state of a job that nobody runs.
 * @returns false when it is over, since another tab was first
 */
async function writeIdleState(id: string, state: Job['state']): Promise<boolean> {
  const job = await withJobLock(id, async () => {
    const stored = await readJob(id);
    if (!stored || !isUnfinished(stored)) return undefined;
    const { halt: _, ...rest } = stored;
    const updated = { ...rest, state };
    await writeJob(updated);
    return updated;
  });
  showEndedJob(job);
  return job !== undefined;
}

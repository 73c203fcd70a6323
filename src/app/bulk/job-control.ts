import { updateCachedProfile } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { throttleBatch } from '#app/bulk/throttled-batch.ts';
import { processedCount, type FatalReason, isUnfinished, type Job, type JobRow } from '#app/bulk/job.ts';
import { type StopMode, broadcast } from '#app/bulk/job-channel.ts';
import { withJobLock, lockedJobIds, inJobQueue } from '#app/bulk/job-locks.ts';
import { addJob, readJob, readJobs, writeJob } from '#app/bulk/job-store.ts';
import { jobById, onStop, patchJob, removeJob, showJob } from '#app/bulk/jobs-state.ts';
import { maxConcurrency } from '#app/bulk/scheduler/max-concurrency.ts';
import { notifyRowResults } from '#app/bulk/row-result-events.ts';
import { type RunProgress, runJob } from '#app/bulk/run-job.ts';

/** Nobody reads faster, and drawing it more often would slow the job down. In milliseconds. */
const progressInterval = 250;

/** How to stop the jobs of this tab. */
const stopControllers = new Map<string, AbortController>();

/** The jobs that this tab is about to go on with: who presses twice goes on once. */
const continuingIds = new Set<string>();

/** Keeps a new job and runs it, when it is its turn. Resolves when it is kept. */
export async function startJob(job: Job, rows: readonly JobRow[]): Promise<void> {
  await addJob(job, rows);
  showJob(job, { activity: 'waiting' });
  broadcast({ job });
  void execute(job.id);
}

/** Goes on with a job that is paused, or that was interrupted. */
export async function continueJob(id: string): Promise<void> {
  if (stopControllers.has(id) || continuingIds.has(id)) return;
  continuingIds.add(id);
  try {
    const locked = await lockedJobIds();
    if (locked.has(id) || !(await writeIdleState(id, 'open'))) return;
    patchJob(id, { activity: 'waiting' });
    void execute(id);
  } finally {
    continuingIds.delete(id);
  }
}

/** Stops a job for now, or for good, wherever it runs. */
export async function stopJob(id: string, mode: StopMode): Promise<void> {
  if (stopControllers.has(id)) stopInThisTab(id, mode);
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

const stateAfter = { pause: 'paused', cancel: 'cancelled' } as const;

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

/** Nobody runs it any more, in any tab: it is shown after its lock is let go, or who goes on with it at once would be refused. */
function showEndedJob(job: Job | undefined): void {
  if (!job) return;
  showJob(job, { activity: 'idle', run: jobById(job.id)?.run });
  broadcast({ job });
}

function stopInThisTab(id: string, mode: StopMode): void {
  if (!stopControllers.has(id)) return;
  patchJob(id, { activity: 'stopping' });
  stopControllers.get(id)?.abort(mode);
}
onStop(stopInThisTab);

async function execute(id: string): Promise<void> {
  const stop = new AbortController();
  stopControllers.set(id, stop);
  const ended = await withJobLock(id, async () => {
    let fatalReason: FatalReason | undefined;
    try {
      await inJobQueue(stop.signal, async () => {
        const job = await readJob(id);
        // Another tab may have dealt with it while this one waited.
        if (job?.state === 'open') fatalReason = await runInThisTab(job, stop.signal);
      });
    } catch (error) {
      if (!stop.signal.aborted) {
        fatalReason = 'unexpected';
        reportError(error);
      }
    }
    return finishRun(id, stop.signal, fatalReason);
  });
  stopControllers.delete(id);
  showEndedJob(ended);
}

async function runInThisTab(job: Job, signal: AbortSignal): Promise<FatalReason | undefined> {
  const { portal_id } = job;
  const since = Date.now();
  const run = { since, at: since, done: processedCount(job) };
  patchJob(job.id, { activity: 'running', run });
  const progress = throttleBatch<RunProgress>(progressInterval, (steps) => {
    const now = steps.at(-1)?.job ?? job;
    patchJob(now.id, { ...now, run: { ...run, at: Date.now() } });
    broadcast({ job: now });
    notifyRowResults(
      now,
      steps.flatMap(({ rows }) => rows),
    );
    for (const { profiles } of steps)
      for (const profile of profiles) updateCachedProfile(queryClient, portal_id, profile);
  });
  const fatalReason = await runJob(job, {
    signal,
    maxConcurrency: maxConcurrency(),
    onProgress: progress.add,
    onPause: (pause) => patchJob(job.id, { pause }),
  }).finally(progress.flush);
  // A list narrowed to a group has other members now.
  void queryClient.invalidateQueries({ queryKey: ['listProfiles', { portal_id }] });
  return fatalReason;
}

/** Keeps how a run has ended. Should even that fail, the job is one that was interrupted. */
async function finishRun(
  id: string,
  { aborted, reason }: AbortSignal,
  fatalReason: FatalReason | undefined,
): Promise<Job | undefined> {
  try {
    const stored = await readJob(id);
    if (stored?.state !== 'open') return stored;
    const isDone = processedCount(stored) === stored.total;
    const stopped = aborted ? stateAfter[reason as StopMode] : 'paused';
    const ended: Job = {
      ...stored,
      state: isDone ? 'done' : stopped,
      ...(fatalReason && { halt: fatalReason }),
    };
    await writeJob(ended);
    return ended;
  } catch {
    patchJob(id, { activity: 'idle', halt: 'storage', pause: undefined });
    return undefined;
  }
}

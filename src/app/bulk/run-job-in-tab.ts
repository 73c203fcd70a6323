import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { errorText } from '#app/api/error-text.ts';
import { knownPersonKey } from '#app/api/people-writes.ts';
import { updateCachedProfile } from '#app/api/update-cached-profile.ts';
import { queryClient } from '#app/api/query-client.ts';
import { processedCount, type Job } from '#app/bulk/job.ts';
import { type StopMode, broadcast } from '#app/bulk/job-channel.ts';
import { withJobLock, inJobQueue } from '#app/bulk/job-locks.ts';
import { readJob, writeJob } from '#app/bulk/job-store.ts';
import { jobById, patchJob, showJob } from '#app/bulk/jobs-state.ts';
import { FatalError } from '#app/bulk/scheduler/fatal-error.ts';
import { maxConcurrency } from '#app/bulk/scheduler/max-concurrency.ts';
import { notifyProfilesProcessed } from '#app/bulk/processed-profiles.ts';
import { isRetryable, rowStatusOf } from '#app/bulk/row-status.ts';
import { type RunProgress, runJob } from '#app/bulk/run-job.ts';
import { createBatcher } from '#app/lib/create-batcher.ts';
import { createTask, type Pause, type Task } from '#app/lib/create-task.ts';
import { ApiError } from '#client/client-error.ts';

/** In milliseconds. Rendering more often would slow the job down, and no one reads faster. */
const progressInterval = 300;

/** The jobs that run or are queued in this tab. */
const tasks = new Map<string, Task<undefined>>();

export const stateAfter = { pause: 'paused', cancel: 'cancelled' } as const;

export function isRunningInThisTab(id: string): boolean {
  return tasks.has(id);
}

/** Stops a job if this tab is running it. */
export function stopInThisTab(id: string, mode: StopMode): void {
  if (!tasks.has(id)) return;
  patchJob(id, { activity: 'stopping' });
  tasks.get(id)?.stop(mode);
}

/** Runs a job in this tab once no other job runs. Resolves when the run has ended. */
export async function runJobTask(id: string): Promise<void> {
  let ended: Job | undefined;
  const task = createTask(undefined, ({ signal, onPause }) =>
    withJobLock(id, async () => {
      let fatalError: FatalError | undefined;
      try {
        await inJobQueue(signal, async () => {
          const job = await readJob(id);
          // Another tab may have run it while this one waited.
          if (job?.state === 'open') fatalError = await runInThisTab(job, signal, onPause);
        });
      } catch (error) {
        if (signal.aborted) return;
        fatalError = new FatalError('unexpected', error);
        throw error;
      } finally {
        ended = await finishRun(id, signal, fatalError);
      }
    }),
  );
  tasks.set(id, task);
  const { unsubscribe } = task.state.subscribe(({ pause }) => patchJob(id, { pause }));
  await task.run();
  unsubscribe();
  tasks.delete(id);
  const { error } = task.state.get();
  if (error) reportError(error);
  showEndedJob(ended);
}

async function runInThisTab(
  job: Job,
  signal: AbortSignal,
  onPause: (pause: Pause | undefined) => void,
): Promise<FatalError | undefined> {
  const { portal_id } = job;
  const since = Date.now();
  const run = { since, at: since, done: processedCount(job) };
  patchJob(job.id, { activity: 'running', run });
  const progress = createBatcher<RunProgress>((steps) => {
    const now = steps.at(-1)?.job ?? job;
    patchJob(now.id, { ...now, run: { ...run, at: Date.now() } });
    broadcast({ job: now });
    if (now.undoes === undefined) notifyProfilesProcessed(portal_id, steps.flatMap(processedIds));
    for (const { profiles } of steps)
      for (const profile of profiles) updateCachedProfile(queryClient, portal_id, profile);
  }, progressInterval);
  const fatalError = await runJob(job, {
    signal,
    maxConcurrency: maxConcurrency(),
    onProgress: (step) => void progress.add(step),
    onPause,
  }).finally(progress.flush);
  // The members of a list filtered by group have changed.
  void queryClient.invalidateQueries({ queryKey: ['listProfiles', { portal_id }] });
  if (job.imports) {
    for (const queryKey of [['listInvites'], knownPersonKey])
      void queryClient.invalidateQueries({ queryKey });
  }
  void queryClient.invalidateQueries({ queryKey: auditLogKey });
  return fatalError;
}

/** The profiles of a step that need no retry. */
function processedIds({ rows }: RunProgress): string[] {
  return rows.filter((row) => !isRetryable(rowStatusOf(row))).flatMap(({ profile }) => profile.id ?? []);
}

/** Persists how a run has ended. If even that fails, the job counts as interrupted. */
async function finishRun(
  id: string,
  { aborted, reason }: AbortSignal,
  fatalError: FatalError | undefined,
): Promise<Job | undefined> {
  try {
    const stored = await readJob(id);
    if (stored?.state !== 'open') return stored;
    const isDone = processedCount(stored) === stored.total;
    const stoppedState = aborted ? stateAfter[reason as StopMode] : 'paused';
    const ended: Job = {
      ...stored,
      state: isDone ? 'done' : stoppedState,
      ...((isDone || stoppedState === 'cancelled') && { ended_at: new Date().toISOString() }),
      ...(fatalError && haltOf(fatalError)),
    };
    await writeJob(ended);
    return ended;
  } catch {
    patchJob(id, { activity: 'idle', halt: 'storage', pause: undefined });
    return undefined;
  }
}

function haltOf({ reason, cause }: FatalError): Pick<Job, 'halt' | 'haltDetail'> {
  const detail = cause instanceof ApiError ? errorText(cause).detail : undefined;
  return { halt: reason, ...(detail && { haltDetail: detail }) };
}

/** Shows a job that no tab runs any more. Call it after the lock is released, so that Continue works at once. */
export function showEndedJob(job: Job | undefined): void {
  if (!job) return;
  showJob(job, { activity: 'idle', run: jobById(job.id)?.run });
  broadcast({ job });
}

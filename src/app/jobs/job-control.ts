import { storeProfile } from '#app/api/profiles.ts';
import { queryClient } from '#app/api/query-client.ts';
import { gather } from '#app/jobs/gather.ts';
import { doneOf, type Halt, isUnfinished, type Job, type JobRow } from '#app/jobs/job.ts';
import { type Stop, tellTabs } from '#app/jobs/job-channel.ts';
import { alone, heldJobs, inTurn } from '#app/jobs/job-locks.ts';
import { addJob, readJob, readJobs, writeJob } from '#app/jobs/job-store.ts';
import { jobById, onStop, patchJob, removeJob, showJob } from '#app/jobs/jobs.ts';
import { mostAtOnce } from '#app/jobs/most-at-once.ts';
import { tellOutcomes } from '#app/jobs/outcomes.ts';
import { type Progress, runJob } from '#app/jobs/run-job.ts';

/** Nobody reads faster, and drawing it more often would slow the job down. In milliseconds. */
const betweenTellings = 250;

/** How to stop the jobs of this tab. */
const stops = new Map<string, AbortController>();

/** The jobs that this tab is about to go on with: who presses twice goes on once. */
const continuing = new Set<string>();

/** Keeps a new job and runs it, when it is its turn. Resolves when it is kept. */
export async function startJob(job: Job, rows: readonly JobRow[]): Promise<void> {
  await addJob(job, rows);
  showJob(job, { activity: 'waiting' });
  tellTabs({ job });
  void execute(job.id);
}

/** Goes on with a job that is paused, or that was interrupted. */
export async function continueJob(id: string): Promise<void> {
  if (stops.has(id) || continuing.has(id)) return;
  continuing.add(id);
  try {
    const held = await heldJobs();
    if (held.has(id) || !(await settle(id, 'open'))) return;
    patchJob(id, { activity: 'waiting' });
    void execute(id);
  } finally {
    continuing.delete(id);
  }
}

/** Stops a job for now, or for good, wherever it runs. */
export async function stopJob(id: string, how: Stop): Promise<void> {
  if (stops.has(id)) stopHere(id, how);
  else if (jobById(id)?.activity === 'elsewhere') tellTabs({ stop: id, how });
  else await settle(id, stateAfter[how]);
}

/** Stops and removes all that this browser keeps of somebody. */
export async function removeJobsOf(owner: string): Promise<void> {
  for (const { id } of await readJobs(owner)) {
    if ((await heldJobs()).has(id)) await stopJob(id, 'cancel');
    await removeJob(id);
  }
}

const stateAfter = { pause: 'paused', cancel: 'cancelled' } as const;

/**
 * Writes the state of a job that nobody runs.
 * @returns false when it is over, since another tab was first
 */
async function settle(id: string, state: Job['state']): Promise<boolean> {
  const job = await alone(id, async () => {
    const kept = await readJob(id);
    if (!kept || !isUnfinished(kept)) return undefined;
    const { halt: _, ...rest } = kept;
    const settled = { ...rest, state };
    await writeJob(settled);
    return settled;
  });
  show(job);
  return job !== undefined;
}

/** Nobody runs it any more, in any tab: it is shown after its lock is let go, or who goes on with it at once would be refused. */
function show(job: Job | undefined): void {
  if (!job) return;
  showJob(job, { activity: 'idle', run: jobById(job.id)?.run });
  tellTabs({ job });
}

function stopHere(id: string, how: Stop): void {
  if (!stops.has(id)) return;
  patchJob(id, { activity: 'stopping' });
  stops.get(id)?.abort(how);
}
onStop(stopHere);

async function execute(id: string): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  const ended = await alone(id, async () => {
    let halt: Halt | undefined;
    try {
      await inTurn(stop.signal, async () => {
        const job = await readJob(id);
        // Another tab may have dealt with it while this one waited.
        if (job?.state === 'open') halt = await runHere(job, stop.signal);
      });
    } catch (error) {
      if (!stop.signal.aborted) {
        halt = 'unexpected';
        reportError(error);
      }
    }
    return end(id, stop.signal, halt);
  });
  stops.delete(id);
  show(ended);
}

async function runHere(job: Job, signal: AbortSignal): Promise<Halt | undefined> {
  const { portal_id } = job;
  const since = Date.now();
  const run = { since, at: since, done: doneOf(job) };
  patchJob(job.id, { activity: 'running', run });
  const progress = gather<Progress>(betweenTellings, (steps) => {
    const now = steps.at(-1)?.job ?? job;
    patchJob(now.id, { ...now, run: { ...run, at: Date.now() } });
    tellTabs({ job: now });
    tellOutcomes(
      now,
      steps.flatMap(({ rows }) => rows),
    );
    for (const { profiles } of steps)
      for (const profile of profiles) storeProfile(queryClient, portal_id, profile);
  });
  const halt = await runJob(job, {
    signal,
    most: mostAtOnce(),
    onProgress: progress.add,
    onPause: (pause) => patchJob(job.id, { pause }),
  }).finally(progress.flush);
  // A list narrowed to a group has other members now.
  void queryClient.invalidateQueries({ queryKey: ['listProfiles', { portal_id }] });
  return halt;
}

/** Keeps how a run has ended. Should even that fail, the job is one that was interrupted. */
async function end(
  id: string,
  { aborted, reason }: AbortSignal,
  halt: Halt | undefined,
): Promise<Job | undefined> {
  try {
    const kept = await readJob(id);
    if (kept?.state !== 'open') return kept;
    const isDone = doneOf(kept) === kept.total;
    const stopped = aborted ? stateAfter[reason as Stop] : 'paused';
    const ended: Job = { ...kept, state: isDone ? 'done' : stopped, ...(halt && { halt }) };
    await writeJob(ended);
    return ended;
  } catch {
    patchJob(id, { activity: 'idle', halt: 'storage', pause: undefined });
    return undefined;
  }
}

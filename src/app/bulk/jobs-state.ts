import { createAtom, useSelector } from '@tanstack/react-store';
import type { Job } from '#app/bulk/job.ts';
import { onBroadcast, type StopMode, broadcast } from '#app/bulk/job-channel.ts';
import { withJobLock, lockedJobIds, untilUnlocked } from '#app/bulk/job-locks.ts';
import { deleteJob, readJob, readJobs } from '#app/bulk/job-store.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';

interface JobsState {
  /** Whose they are; undefined until they are loaded. */
  owner: string | undefined;
  jobs: ReadonlyMap<string, LiveJob>;
}

const jobsAtom = createAtom<JobsState>({ owner: undefined, jobs: new Map() });

/** A portal's jobs, the latest first; undefined until they are loaded. */
export function useJobs(portal_id: string): readonly LiveJob[] | undefined {
  const { owner, jobs } = useSelector(jobsAtom);
  if (owner === undefined) return undefined;
  const portalJobs = [...jobs.values()].filter((job) => job.portal_id === portal_id);
  return portalJobs.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
}

/** How many jobs this browser keeps of this person, of all portals. */
export function useJobCount(): number {
  return useSelector(jobsAtom, ({ jobs }) => jobs.size);
}

export function jobById(id: string): LiveJob | undefined {
  return jobsAtom.get().jobs.get(id);
}

let loading: { owner: string; done: Promise<void> } | undefined;

/** Loads what this browser keeps of somebody's jobs, once; another owner takes the place of the one before. */
export function loadJobs(owner: string): Promise<void> {
  if (loading?.owner !== owner) loading = { owner, done: load(owner) };
  return loading.done;
}

async function load(owner: string): Promise<void> {
  const [jobs, locked] = await Promise.all([readJobs(owner), lockedJobIds()]);
  const live = jobs.map((job): [string, LiveJob] => [
    job.id,
    { ...job, activity: locked.has(job.id) ? 'elsewhere' : 'idle' },
  ]);
  jobsAtom.set({ owner, jobs: new Map(live) });
  for (const id of locked) if (jobById(id)) void watchOtherTab(id);
}

/** Shows a job as it is kept, and what this tab does with it. */
export function showJob(job: Job, live: Omit<LiveJob, keyof Job>): void {
  jobsAtom.set((now) => {
    if (now.owner !== job.owner) return now;
    return { ...now, jobs: new Map(now.jobs).set(job.id, { ...job, ...live }) };
  });
}

/** Changes what this tab knows of a job. */
export function patchJob(id: string, patch: Partial<LiveJob>): void {
  const job = jobById(id);
  if (job) showJob({ ...job, ...patch }, { ...job, ...patch });
}

/** Takes a job from every tab, with its report and its undo. */
export async function removeJob(id: string): Promise<void> {
  await withJobLock(id, () => deleteJob(id));
  dropJob(id);
  broadcast({ removed: id });
}

function dropJob(id: string): void {
  jobsAtom.set((now) => {
    const jobs = new Map(now.jobs);
    jobs.delete(id);
    return { ...now, jobs };
  });
}

/** Another tab runs it: until that is done with it, or has crashed. */
async function watchOtherTab(id: string): Promise<void> {
  await untilUnlocked(id);
  const job = await readJob(id);
  if (job && jobById(id)?.activity === 'elsewhere') showJob(job, { activity: 'idle' });
}

let stopHandler: (id: string, how: StopMode) => void = () => undefined;

/** Names who stops the jobs that run in this tab. */
export function onStop(stop: typeof stopHandler): void {
  stopHandler = stop;
}

onBroadcast((message) => {
  if ('stop' in message) stopHandler(message.stop, message.how);
  else if ('removed' in message) dropJob(message.removed);
  else if ('job' in message) {
    const { job } = message;
    const isKnown = jobById(job.id)?.activity === 'elsewhere';
    showJob(job, { activity: job.state === 'open' ? 'elsewhere' : 'idle' });
    if (!isKnown && job.state === 'open') void watchOtherTab(job.id);
  }
});

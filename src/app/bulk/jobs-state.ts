import { createAtom, useSelector } from '@tanstack/react-store';
import type { Job } from '#app/bulk/job.ts';
import { broadcast } from '#app/bulk/job-channel.ts';
import { withJobLock } from '#app/bulk/job-locks.ts';
import { deleteJob } from '#app/bulk/job-store.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';

interface JobsState {
  /** Their owner; undefined until they are loaded. */
  owner: string | undefined;
  jobs: ReadonlyMap<string, LiveJob>;
}

const jobsAtom = createAtom<JobsState>({ owner: undefined, jobs: new Map() });

/** A portal's jobs, newest first; undefined until they are loaded. */
export function useJobs(portal_id: string): readonly LiveJob[] | undefined {
  const { owner, jobs } = useSelector(jobsAtom);
  if (owner === undefined) return undefined;
  const portalJobs = [...jobs.values()].filter((job) => job.portal_id === portal_id);
  return portalJobs.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
}

/** The number of jobs that this browser stores for the person, in all portals. */
export function useJobCount(): number {
  return useSelector(jobsAtom, ({ jobs }) => jobs.size);
}

export function jobById(id: string): LiveJob | undefined {
  return jobsAtom.get().jobs.get(id);
}

/** Replaces the shown jobs with those of another owner. */
export function showJobsOf(owner: string, jobs: ReadonlyMap<string, LiveJob>): void {
  jobsAtom.set({ owner, jobs });
}

/** Shows a stored job, and what this tab is doing with it. */
export function showJob(job: Job, live: Omit<LiveJob, keyof Job>): void {
  jobsAtom.set((now) => {
    if (now.owner !== job.owner) return now;
    return { ...now, jobs: new Map(now.jobs).set(job.id, { ...job, ...live }) };
  });
}

/** Updates what this tab knows about a job. */
export function patchJob(id: string, patch: Partial<LiveJob>): void {
  const job = jobById(id);
  if (job) showJob({ ...job, ...patch }, { ...job, ...patch });
}

/** Removes a job, its report and its undo from every tab. */
export async function removeJob(id: string): Promise<void> {
  const retried = await withJobLock(id, () => deleteJob(id));
  if (retried) {
    patchJob(retried.id, retried);
    broadcast({ job: retried });
  }
  dropJob(id);
  broadcast({ removed: id });
}

/** Removes a job from the page. */
export function dropJob(id: string): void {
  jobsAtom.set((now) => {
    const jobs = new Map(now.jobs);
    jobs.delete(id);
    return { ...now, jobs };
  });
}

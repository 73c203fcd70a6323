import { openChannel, type TabMessage } from '#app/bulk/job-channel.ts';
import { lockedJobIds, untilUnlocked } from '#app/bulk/job-locks.ts';
import { readJob, readJobs } from '#app/bulk/job-store.ts';
import { stopInThisTab } from '#app/bulk/run-job-in-tab.ts';
import { dropJob, jobById, showJob, showJobsOf } from '#app/bulk/jobs-state.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';

let loaded: { owner: string; done: Promise<void>; closeChannel: () => void } | undefined;

/**
 * Loads a person's jobs from this browser's database, once, and follows what other tabs do with them, until the jobs of
 * another owner replace them. After a failure, the next call tries again.
 */
export function loadJobs(owner: string): Promise<void> {
  if (loaded?.owner === owner) return loaded.done;
  loaded?.closeChannel();
  // Open the channel before reading, so that no message is missed.
  const closeChannel = openChannel(handleMessage);
  const done = load(owner).catch((error: unknown) => {
    if (loaded?.done === done) {
      closeChannel();
      loaded = undefined;
    }
    throw error;
  });
  loaded = { owner, done, closeChannel };
  return done;
}

async function load(owner: string): Promise<void> {
  const [jobs, held] = await Promise.all([readJobs(owner), lockedJobIds()]);
  const live = jobs.map((job): [string, LiveJob] => [
    job.id,
    { ...job, activity: held.has(job.id) ? 'elsewhere' : 'idle' },
  ]);
  showJobsOf(owner, new Map(live));
  for (const id of held) if (jobById(id)) void watchOtherTab(id);
}

function handleMessage(message: TabMessage): void {
  if ('stop' in message) stopInThisTab(message.stop, message.how);
  else if ('removed' in message) dropJob(message.removed);
  else if ('job' in message) {
    const { job } = message;
    const isKnown = jobById(job.id)?.activity === 'elsewhere';
    showJob(job, { activity: job.state === 'open' ? 'elsewhere' : 'idle' });
    if (!isKnown && job.state === 'open') void watchOtherTab(job.id);
  }
}

/** Waits until the tab that runs the job has finished it or crashed. */
async function watchOtherTab(id: string): Promise<void> {
  await untilUnlocked(id);
  const job = await readJob(id);
  if (job && jobById(id)?.activity === 'elsewhere') showJob(job, { activity: 'idle' });
}

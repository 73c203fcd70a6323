import { type Counts, doneOf, type Job, type Verdict, verdicts } from '#app/jobs/job.ts';
import { isInterrupted, type LiveJob, speedOf } from '#app/jobs/live-job.ts';
import { durationText } from '#app/lib/durations.ts';
import { jobWords } from '#app/lib/words/jobs.ts';

/** What a job does, by the names of its groups. */
export function whatText({ assign, unassign, undoes }: Job): string {
  const namesOf = (groups: Job['assign']) => groups.map(({ name }) => name);
  const what = jobWords.what(namesOf(assign), namesOf(unassign));
  return undoes === undefined ? what : jobWords.undoOf(what);
}

export function stateText(job: LiveJob): string {
  const { states } = jobWords;
  if (job.activity !== 'idle') return states[job.activity];
  if (isInterrupted(job)) return states.interrupted;
  return job.state === 'open' ? states.waiting : states[job.state];
}

/** Why it does not go on by itself. */
export function haltText(job: LiveJob): string | undefined {
  if (job.halt) return jobWords.halts[job.halt];
  return isInterrupted(job) ? jobWords.interrupted : undefined;
}

/** How many profiles had which outcome; outcomes that no profile had are left out. */
export function countTexts(job: Job): string[] {
  return verdicts
    .filter((verdict) => job.counts[verdict] > 0)
    .map((verdict) => jobWords.counts[nameOf(verdict, job)](job.counts[verdict]));
}

/** In an undo, what is as wanted already is what somebody has changed since. */
export function nameOf(verdict: Verdict, { undoes }: Job): keyof Counts | 'left' {
  return verdict === 'already' && undoes !== undefined ? 'left' : verdict;
}

/** How far it is and, while it runs, how fast. */
export function progressText(job: LiveJob): string {
  const speed = job.activity === 'running' && !job.pause ? speedOf(job) : undefined;
  return [
    jobWords.done(doneOf(job), job.total),
    ...(speed ? [jobWords.rate(speed.rate), jobWords.left(durationText(speed.left))] : []),
  ].join(' · ');
}

import { latePart } from '#app/lib/late-part.ts';
import { Late } from '#app/ui/late.tsx';

const jobStrip = latePart(async () => (await import('#app/features/jobs/job-strip.tsx')).JobStrip);

/** What the list shows of jobs, which the first rows do not need. */
export function LateJobs() {
  return <Late part={jobStrip}>{(JobStrip) => <JobStrip />}</Late>;
}

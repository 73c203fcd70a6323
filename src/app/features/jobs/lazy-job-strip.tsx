import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const jobStrip = lazyWithPreload(async () => (await import('#app/features/jobs/job-strip.tsx')).JobStrip);

/** What the list shows of jobs, which the first rows do not need. */
export function LazyJobStrip() {
  return <LazyBoundary part={jobStrip}>{(JobStrip) => <JobStrip />}</LazyBoundary>;
}

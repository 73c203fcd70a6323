import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const jobStrip = lazyWithPreload(async () => (await import('#app/features/jobs/job-strip.tsx')).JobStrip);

/** Loads the job strip lazily: the list's first rows do not need it. */
export function LazyJobStrip() {
  return <LazyBoundary part={jobStrip}>{(JobStrip) => <JobStrip />}</LazyBoundary>;
}

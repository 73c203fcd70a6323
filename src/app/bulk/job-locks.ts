const queueLock = 'portal-profiles.job-turn';
const lockPrefix = 'portal-profiles.job.';

/** Whether this browser can keep a job over a reload, and from being run twice. */
export function canPersistJobs(): boolean {
  // Over http to another machine browsers have no locks.
  return navigator.locks !== undefined && globalThis.indexedDB !== undefined;
}

/** Runs something as the only tab that does anything with a job. */
export async function withJobLock<T>(job_id: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockPrefix + job_id, act) as Promise<T>;
}

/**
 * Runs something once no other job runs in this browser.
 * @throws the signal's reason, when it comes before the turn
 */
export async function inJobQueue(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(queueLock, { signal }, act);
}

/** Resolves when no tab runs a job any more, also when its tab has crashed. */
export async function untilUnlocked(job_id: string): Promise<void> {
  await navigator.locks.request(lockPrefix + job_id, { mode: 'shared' }, () => undefined);
}

/** The jobs that some tab runs, or waits to run. */
export async function lockedJobIds(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.filter(({ mode }) => mode === 'exclusive').map(({ name }) => name ?? '');
  return new Set(
    names.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length)),
  );
}

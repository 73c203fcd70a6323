const queueLock = 'portal-profiles.job-turn';
const lockPrefix = 'portal-profiles.job.';

/** Whether this browser can store a job across reloads and prevent it from running twice. */
export function canPersistJobs(): boolean {
  // Browsers have no locks over plain HTTP to another machine.
  return navigator.locks !== undefined && globalThis.indexedDB !== undefined;
}

/** Runs something while no other tab can touch the job. */
export async function withJobLock<T>(job_id: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockPrefix + job_id, act) as Promise<T>;
}

/**
 * Runs something once no other job runs in this browser.
 * @throws the signal's reason, if it is aborted before the turn comes
 */
export async function inJobQueue(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(queueLock, { signal }, act);
}

/** Resolves when no tab runs the job any more, even if its tab crashed. */
export async function untilUnlocked(job_id: string): Promise<void> {
  await navigator.locks.request(lockPrefix + job_id, { mode: 'shared' }, () => undefined);
}

/** The jobs that any tab is running or waiting to run. */
export async function lockedJobIds(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.filter(({ mode }) => mode === 'exclusive').map(({ name }) => name ?? '');
  return new Set(
    names.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length)),
  );
}

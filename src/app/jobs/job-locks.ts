const turn = 'portal-profiles.job-turn';
const prefix = 'portal-profiles.job.';

/** Whether this browser can keep a job over a reload, and from being run twice. */
export function canKeepJobs(): boolean {
  // Over http to another machine browsers have no locks.
  return navigator.locks !== undefined && globalThis.indexedDB !== undefined;
}

/** Runs something as the only tab that does anything with a job. */
export async function alone<T>(job_id: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(prefix + job_id, act) as Promise<T>;
}

/**
 * Runs something once no other job runs in this browser.
 * @throws the signal's reason, when it comes before the turn
 */
export async function inTurn(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  await navigator.locks.request(turn, { signal }, act);
}

/** Resolves when no tab runs a job any more, also when its tab has crashed. */
export async function untilFree(job_id: string): Promise<void> {
  await navigator.locks.request(prefix + job_id, { mode: 'shared' }, () => undefined);
}

/** The jobs that some tab runs, or waits to run. */
export async function heldJobs(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.filter(({ mode }) => mode === 'exclusive').map(({ name }) => name ?? '');
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
}

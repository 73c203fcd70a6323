import PQueue from 'p-queue';
import { waitUntil } from '#app/api/retry.ts';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { createScheduler } from '#app/bulk/scheduler/scheduler.ts';
import type { UnsettledAddition } from '#app/bulk/run-addition.ts';
import { runImportRow } from '#app/bulk/run-import-row.ts';
import { runRow } from '#app/bulk/run-row.ts';
import { FatalError } from '#app/bulk/scheduler/fatal-error.ts';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { countStatus, rowStatusOf } from '#app/bulk/row-status.ts';
import { readRows, writeJob } from '#app/bulk/job-store.ts';
import { createConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';
import { createBatcher } from '#app/lib/create-batcher.ts';
import type { Pause } from '#app/lib/create-task.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Profiles in progress per concurrent request: while some are written to disk, others are requested. */
const profilesPerRequest = 5;

/**
 * How long results are collected before they are written, in milliseconds: a
 * write to disk costs the browser about 3 ms.
 */
const writeInterval = 40;

interface RunOptions {
  /** Starts no more profiles and ends any waiting; requests in progress are allowed to finish. */
  signal: AbortSignal;
  /** The maximum number of concurrent requests. */
  maxConcurrency: number;
  /** Called after every write. */
  onProgress: (progress: RunProgress) => void;
  onPause: (pause: Pause | undefined) => void;
}

export interface RunProgress {
  job: Job;
  /** The rows that have a result now. */
  rows: readonly JobRow[];
  /** As the service sent them. */
  profiles: readonly ReceivedProfile[];
}

interface FinishedRow {
  row: JobRow;
  profile?: ReceivedProfile | undefined;
}

/**
 * Processes every row of a job that has no result yet, and stores each result together with the counts.
 * @returns why it stopped early, unless the signal stopped it
 */
export async function runJob(storedJob: Job, options: RunOptions): Promise<FatalError | undefined> {
  let job = storedJob;
  let fatalError: FatalError | undefined;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const concurrencyLimit = createConcurrencyLimit(options.maxConcurrency);
  const schedule = createScheduler({ signal, concurrencyLimit, onPause: options.onPause });
  const archivedGroups = createArchivedGroupCache(job.portal_id);
  const queue = new PQueue({ concurrency: options.maxConcurrency * profilesPerRequest });

  const stopWith = (error: FatalError) => {
    fatalError ??= error;
    stop.abort();
  };
  const write = async (finished: readonly FinishedRow[]) => {
    const rows = finished.map(({ row }) => row);
    const next = { ...job, counts: rows.map(rowStatusOf).reduce(countStatus, job.counts) };
    await writeJob(next, rows);
    job = next;
    options.onProgress({
      job,
      rows: rows.filter(({ outcome }) => outcome),
      profiles: finished.flatMap(({ profile }) => profile ?? []),
    });
  };
  const { add: persist } = createBatcher(write, writeInterval);
  const asFatal = (error: unknown) => Promise.reject(new FatalError('storage', error));

  /** Rows that wait until it is certain what came of a lost answer. */
  let unsettled: { row: JobRow; run: UnsettledAddition }[] = [];
  const processRow = async (row: JobRow, lastError?: unknown) => {
    let current = row;
    const persistPart = (part: Partial<JobRow>) => {
      current = { ...current, ...part };
      return persist({ row: current }).catch(asFatal);
    };
    const options = {
      portal_id: job.portal_id,
      job_id: job.id,
      schedule,
      archivedGroups,
      signal,
      persistBefore: (before: NonNullable<JobRow['before']>) => persistPart({ before }),
    };
    const { addition } = row;
    try {
      const run = addition
        ? await runImportRow({ ...row, addition }, { ...options, job, persist: persistPart }, lastError)
        : await runRow(profileIdOf(row), row, options);
      if ('settlesAt' in run) unsettled.push({ row: current, run });
      else await persist({ row: { ...current, outcome: run.outcome }, profile: run.profile }).catch(asFatal);
    } catch (error) {
      if (error instanceof FatalError) stopWith(error);
      else if (!signal.aborted) throw error;
    }
  };

  let failure: unknown;
  const enqueue = async (row: JobRow, lastError?: unknown) => {
    await queue.onSizeLessThan(1);
    if (signal.aborted) return;
    queue
      .add(() => processRow(row, lastError))
      .catch((error: unknown) => {
        failure ??= error;
        stop.abort();
      });
  };
  for await (const rows of readRows(job.id)) {
    for (const row of rows.filter(({ outcome }) => !outcome)) await enqueue(row);
    if (signal.aborted) break;
  }
  await queue.onIdle();
  while (unsettled.length > 0 && !signal.aborted) {
    const later = unsettled;
    unsettled = [];
    const until = Math.max(...later.map(({ run }) => run.settlesAt));
    await waitUntil({ reason: 'answer', until }, { signal, onPause: options.onPause }).catch(() => undefined);
    for (const { row, run } of later) await enqueue(row, run.error);
    await queue.onIdle();
  }
  if (failure !== undefined) throw failure;
  return fatalError;
}

function profileIdOf({ profile: { id } }: JobRow): string {
  if (id === undefined) throw new Error('A row without a profile must have an addition.');
  return id;
}

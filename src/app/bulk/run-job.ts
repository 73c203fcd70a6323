import PQueue from 'p-queue';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { createScheduler } from '#app/bulk/scheduler/scheduler.ts';
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
const profilesPerRequest = 3;

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
  const { add: persist } = createBatcher<FinishedRow>(async (finished) => {
    const rows = finished.map(({ row }) => row);
    const next = { ...job, counts: rows.map(rowStatusOf).reduce(countStatus, job.counts) };
    await writeJob(next, rows);
    job = next;
    options.onProgress({
      job,
      rows: rows.filter(({ outcome }) => outcome),
      profiles: finished.flatMap(({ profile }) => profile ?? []),
    });
  });
  const asFatal = (error: unknown) => Promise.reject(new FatalError('storage', error));

  const processRow = async (row: JobRow) => {
    let current = row;
    try {
      const { outcome, profile } = await runRow(row, {
        portal_id: job.portal_id,
        schedule,
        archivedGroups,
        signal,
        persistBefore: (before) => {
          current = { ...row, before };
          return persist({ row: current }).catch(asFatal);
        },
      });
      await persist({ row: { ...current, outcome }, profile }).catch(asFatal);
    } catch (error) {
      if (error instanceof FatalError) stopWith(error);
      else if (!signal.aborted) throw error;
    }
  };

  let failure: unknown;
  for await (const rows of readRows(job.id)) {
    for (const row of rows.filter(({ outcome }) => !outcome)) {
      await queue.onSizeLessThan(1);
      if (signal.aborted) break;
      queue
        .add(() => processRow(row))
        .catch((error: unknown) => {
          failure ??= error;
          stop.abort();
        });
    }
    if (signal.aborted) break;
  }
  await queue.onIdle();
  if (failure !== undefined) throw failure;
  return fatalError;
}

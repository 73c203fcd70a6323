import PQueue from 'p-queue';
import type { Pause } from '#app/api/patience.ts';
import { createArchivedGroups } from '#app/jobs/archived-groups.ts';
import { createAsker } from '#app/jobs/asker.ts';
import { changeProfile } from '#app/jobs/change-profile.ts';
import { createGroupCommit } from '#app/jobs/group-commit.ts';
import { HaltError } from '#app/jobs/halt.ts';
import { addVerdict, type Halt, type Job, type JobRow, verdictOf } from '#app/jobs/job.ts';
import { readRows, writeJob } from '#app/jobs/job-store.ts';
import { createPace } from '#app/jobs/pace.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Profiles under way for each request at the same time: while some are written to disk, others are asked for. */
const profilesPerRequest = 3;

interface RunOptions {
  /** Begins no other profile, and ends waiting; requests under way are let end. */
  signal: AbortSignal;
  /** How many requests at the same time, at most. */
  most: number;
  /** Told after every write. */
  onProgress: (progress: Progress) => void;
  onPause: (pause: Pause | undefined) => void;
}

export interface Progress {
  job: Job;
  /** What has an outcome now. */
  rows: readonly JobRow[];
  /** As the service showed them. */
  profiles: readonly ReceivedProfile[];
}

interface Finished {
  row: JobRow;
  profile?: ReceivedProfile | undefined;
}

/**
 * Deals with every row of a job that has no outcome yet, and keeps each outcome as it comes, together with the counts.
 * @returns why it has stopped before its end, if not by the signal
 */
export async function runJob(begun: Job, options: RunOptions): Promise<Halt | undefined> {
  let job = begun;
  let halt: Halt | undefined;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const pace = createPace(options.most);
  const ask = createAsker({ signal, pace, onPause: options.onPause });
  const archived = createArchivedGroups(job.portal_id);
  const queue = new PQueue({ concurrency: options.most * profilesPerRequest });

  const stopFor = (reason: Halt) => {
    halt ??= reason;
    stop.abort();
  };
  const keep = createGroupCommit<Finished>(async (finished) => {
    const rows = finished.map(({ row }) => row);
    const next = { ...job, counts: rows.map(verdictOf).reduce(addVerdict, job.counts) };
    await writeJob(next, rows);
    job = next;
    options.onProgress({
      job,
      rows: rows.filter(({ outcome }) => outcome),
      profiles: finished.flatMap(({ profile }) => profile ?? []),
    });
  });
  const orHalt = (error: unknown) => Promise.reject(new HaltError('storage', error));

  const deal = async (row: JobRow) => {
    let current = row;
    try {
      const { outcome, profile } = await changeProfile(row, {
        portal_id: job.portal_id,
        ask,
        archived,
        signal,
        keepBefore: (before) => {
          current = { ...row, before };
          return keep({ row: current }).catch(orHalt);
        },
      });
      await keep({ row: { ...current, outcome }, profile }).catch(orHalt);
    } catch (error) {
      if (error instanceof HaltError) stopFor(error.halt);
      else if (!signal.aborted) throw error;
    }
  };

  let failure: unknown;
  for await (const rows of readRows(job.id)) {
    for (const row of rows.filter(({ outcome }) => !outcome)) {
      await queue.onSizeLessThan(1);
      if (signal.aborted) break;
      queue
        .add(() => deal(row))
        .catch((error: unknown) => {
          failure ??= error;
          stop.abort();
        });
    }
    if (signal.aborted) break;
  }
  await queue.onIdle();
  if (failure !== undefined) throw failure;
  return halt;
}

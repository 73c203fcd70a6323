import type { JobRow } from '#app/bulk/job.ts';
import type { RowResult } from '#app/bulk/row-status.ts';
import { type CompletedAddition, runAddition, type UnsettledAddition } from '#app/bulk/run-addition.ts';
import { failedResult, type RowRun, runRow, type RunRowOptions } from '#app/bulk/run-row.ts';
import type { Addition, Job } from '#app/bulk/job.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';

interface ImportRowOptions extends RunRowOptions {
  job: Job;
  /** Persists what is known about the person, before the next request. */
  persist: (known: Pick<JobRow, 'addition' | 'profile'>) => Promise<void>;
}

/**
 * Invites or adds the person of a row, and then changes their groups. An
 * interrupted row resumes with what it has persisted.
 * @param lastError why the last answer was lost, if the row is taken up again after it
 */
export async function runImportRow(
  row: JobRow & { addition: Addition },
  options: ImportRowOptions,
  lastError?: unknown,
): Promise<RowRun | UnsettledAddition> {
  const { profile } = row;
  let { addition } = row;
  const persist = (sent: Addition) => {
    addition = sent;
    return options.persist({ profile, addition });
  };
  const run = addition.result
    ? { result: addition.result, id: profile.id }
    : await runAddition(profile, addition, { ...options, persist }, lastError);
  if ('settlesAt' in run) return run;
  const { result, id } = run;
  if (id === undefined) return { outcome: withoutProfile(row, run) };
  if (!addition.result) {
    await options.persist({ profile: { ...profile, id }, addition: { ...addition, result } });
  }
  if (row.pairs.length === 0) return { outcome: { addition: result, results: {} } };
  const { outcome, ...rest } = await runRow(id, row, options);
  return { outcome: { addition: result, ...outcome }, ...rest };
}

/** No groups can be assigned. */
function withoutProfile({ pairs }: JobRow, { result, error }: CompletedAddition): RowResult {
  const isFailed = result === 'failed' || result === 'unknown';
  const reason = isFailed && error !== undefined ? error : new Error(addPersonMessages.profileUnknown);
  if (!isFailed && pairs.length === 0) return { addition: result, results: {} };
  return { addition: result, ...failedResult(pairs, reason) };
}

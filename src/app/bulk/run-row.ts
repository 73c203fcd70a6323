import { errorText } from '#app/api/error-text.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { applyGroupChange, type GroupChangeIo, rethrowIfFatal } from '#app/bulk/apply-group-change.ts';
import type { ArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { groupRequests } from '#app/bulk/group-requests.ts';
import type { ScheduleRequest } from '#app/bulk/scheduler/scheduler.ts';
import type { MembershipChange, MembershipResult } from '#app/bulk/membership-change.ts';
import type { JobRow } from '#app/bulk/job.ts';
import type { RowResult } from '#app/bulk/row-status.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface RunRowOptions {
  portal_id: string;
  /** The job of which the row is a part, for the audit log. */
  job_id?: string;
  schedule: ScheduleRequest;
  archivedGroups: ArchivedGroupCache;
  /** Persists the states that were read, before any change is sent. */
  persistBefore?: (before: NonNullable<JobRow['before']>) => Promise<void>;
  /** Ends the change between two requests; a request already sent is not cancelled. */
  signal: AbortSignal;
}

export interface RowRun {
  outcome: RowResult;
  /** The profile as last returned by the service. */
  profile?: ReceivedProfile;
}

/**
 * Reads a profile and changes its groups. An interrupted row resumes: the profile is read again, and only missing
 * changes are sent.
 * @throws {FatalError} when the whole job cannot continue
 * @throws the signal's reason, when it stopped the row; start the row again then
 */
export async function runRow(
  consumer_profile_id: string,
  row: Pick<JobRow, 'pairs' | 'before'>,
  options: RunRowOptions,
): Promise<RowRun> {
  const io = ioOf(consumer_profile_id, options);
  let read: ReceivedProfile;
  try {
    read = await io.read();
  } catch (error) {
    rethrowIfFatal(error, options.signal);
    return { outcome: isProfileDeleted(error) ? deletedResult(row.pairs) : failedResult(row.pairs, error) };
  }
  const { results, profile, error } = await applyGroupChange(read, row, io);
  if (isProfileDeleted(error)) return { outcome: deletedResult(row.pairs) };
  const hasFailed = Object.values(results).some(({ is }) => is === 'failed');
  return { outcome: { results, ...(hasFailed && { error: errorSummary(error) }) }, profile };
}

function ioOf(
  consumer_profile_id: string,
  { portal_id, job_id, schedule, archivedGroups, persistBefore, signal }: RunRowOptions,
): GroupChangeIo {
  const requests = groupRequests({ portal_id, consumer_profile_id }, job_id);
  // Changes go before the reads of other profiles, to keep the time between a profile's read and its change short.
  const send = (call: () => Promise<ReceivedProfile>) => schedule(call, { isUrgent: true });
  return {
    read: () => schedule(requests.read),
    assign: (group_ids) => send(() => requests.assign(group_ids)),
    unassign: (group_ids) => send(() => requests.unassign(group_ids)),
    archivedGroups,
    onArchived: 'send-others',
    ...(persistBefore && { persistBefore }),
    signal,
  };
}

/** Whether the profile was deleted, before the job or while it was changed. */
function isProfileDeleted(error: unknown): boolean {
  return isNotFound(error, 'consumer.profile');
}

function deletedResult(pairs: readonly MembershipChange[]): RowResult {
  return { results: sameResults(pairs, { is: 'deleted' }) };
}

/** The result of a row of which nothing was changed. */
export function failedResult(pairs: readonly MembershipChange[], error: unknown): RowResult {
  return { results: sameResults(pairs, { is: 'failed' }), error: errorSummary(error) };
}

function sameResults(pairs: readonly MembershipChange[], result: MembershipResult): RowResult['results'] {
  return Object.fromEntries(pairs.map(({ group_id }) => [group_id, result]));
}

function errorSummary(error: unknown): NonNullable<RowResult['error']> {
  const { summary, requestId } = errorText(error instanceof Error ? error : new Error(String(error)));
  return { title: summary, ...(requestId !== undefined && { requestId }) };
}

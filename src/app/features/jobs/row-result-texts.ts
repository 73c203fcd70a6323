import type { MembershipChange, MembershipResult } from '#app/bulk/membership-change.ts';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { type RowStatus, rowStatusOf } from '#app/bulk/row-status.ts';
import { statusNameOf } from '#app/features/jobs/job-texts.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { viaShort } from '#app/profile-list/assigned-via.ts';

/** The status that a row is filtered by; `open` until it has a result. */
export type RowFilter = RowStatus | 'open';

export function rowFilterOf(row: JobRow): RowFilter {
  return rowStatusOf(row) ?? 'open';
}

/** A row's status as a label. */
export function rowStatusText(filter: RowFilter, job: Job): string {
  return jobReportMessages.statuses[filter === 'open' ? 'open' : statusNameOf(filter, job)];
}

/** What came of inviting or adding someone; undefined if the row does neither. */
export function additionText({ addition, outcome }: JobRow, { imports }: Job): string | undefined {
  if (!addition || !imports) return undefined;
  const texts = jobReportMessages.additions[imports.mode];
  // A row that was stopped before its groups were changed has only this result.
  const result = outcome ? (outcome.addition ?? 'failed') : addition.result;
  return texts[result ?? (addition.sentAt === undefined ? 'open' : 'unknown')];
}

interface MembershipResultText {
  group_id: string;
  group: string;
  wanted: boolean;
  text: string;
}

/** The result for each group of a profile. */
export function membershipResultTexts(row: JobRow, job: Job): MembershipResultText[] {
  const groups = [...job.assign, ...job.unassign];
  return row.pairs.map((change) => ({
    ...change,
    group: groups.find(({ id }) => id === change.group_id)?.name ?? change.group_id,
    text: rowResultText(change, row, job),
  }));
}

function rowResultText(change: MembershipChange, row: JobRow, job: Job): string {
  const { results } = jobReportMessages;
  const result = row.outcome?.results[change.group_id];
  if (!result) return row.before ? results.unsure : results.open;
  return describeResult(result, change, job);
}

function describeResult(result: MembershipResult, { wanted }: MembershipChange, { undoes }: Job): string {
  const { results } = jobReportMessages;
  if (result.is === 'changed' || result.is === 'ignored') {
    return results[result.is][wanted ? 'assign' : 'unassign'];
  }
  if (result.is === 'stays') return results.stays(viaShort(result.via));
  return results[result.is === 'already' && undoes !== undefined ? 'left' : result.is];
}

import { rowFilterOf, rowStatusText, membershipResultTexts } from '#app/features/jobs/row-result-texts.ts';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { csvHeader, csvLine } from '#text/csv-line.ts';

const columns = [
  'profile_id',
  'name',
  'email',
  'outcome',
  'group_id',
  'group',
  'direction',
  'result',
  'reason',
  'request_id',
];

/** A job report as CSV, with a line for each profile and group. */
export function jobReportCsv(job: Job, rows: readonly JobRow[]): string {
  return csvHeader(columns) + rows.map((row) => rowCsv(job, row)).join('');
}

function rowCsv(job: Job, row: JobRow): string {
  const { id, name, email } = row.profile;
  const { title = '', requestId = '' } = row.outcome?.error ?? {};
  return membershipResultTexts(row, job)
    .map(({ group_id, group, wanted, text }) =>
      csvLine([
        id,
        name,
        email ?? '',
        rowStatusText(rowFilterOf(row), job),
        group_id,
        group,
        wanted ? 'assign' : 'unassign',
        text,
        title,
        requestId,
      ]),
    )
    .join('');
}

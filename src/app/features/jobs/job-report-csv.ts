import {
  additionText,
  membershipResultTexts,
  rowFilterOf,
  rowStatusText,
} from '#app/features/jobs/row-result-texts.ts';
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

/** A job report as CSV, with a line for each profile and group, and one for each person invited or added. */
export function jobReportCsv(job: Job, rows: readonly JobRow[]): string {
  return csvHeader(columns) + rows.map((row) => rowCsv(job, row)).join('');
}

function rowCsv(job: Job, row: JobRow): string {
  const { id, name, email } = row.profile;
  const { title = '', requestId = '' } = row.outcome?.error ?? {};
  const line = (group_id: string, group: string, direction: string, result: string) =>
    csvLine([
      id ?? '',
      name,
      email ?? '',
      rowStatusText(rowFilterOf(row), job),
      group_id,
      group,
      direction,
      result,
      title,
      requestId,
    ]);
  const addition = additionText(row, job);
  return [
    ...(addition === undefined ? [] : [line('', '', job.imports?.mode ?? '', addition)]),
    ...membershipResultTexts(row, job).map(({ group_id, group, wanted, text }) =>
      line(group_id, group, wanted ? 'assign' : 'unassign', text),
    ),
  ].join('');
}

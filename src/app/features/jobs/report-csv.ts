import { filterOf, outcomeText, pairTexts } from '#app/features/jobs/row-texts.ts';
import type { Job, JobRow } from '#app/jobs/job.ts';
import { csvHeadOf, csvLine } from '#app/list/csv-line.ts';

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

/** A report as CSV, with a line for each profile and group. */
export function reportCsv(job: Job, rows: readonly JobRow[]): string {
  return csvHeadOf(columns) + rows.map((row) => rowCsv(job, row)).join('');
}

function rowCsv(job: Job, row: JobRow): string {
  const { id, name, email } = row.profile;
  const { title = '', requestId = '' } = row.outcome?.error ?? {};
  return pairTexts(row, job)
    .map(({ group_id, group, wanted, text }) =>
      csvLine([
        id,
        name,
        email ?? '',
        outcomeText(filterOf(row), job),
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

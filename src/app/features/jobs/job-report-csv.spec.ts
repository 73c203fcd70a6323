import { expect, test } from 'vitest';
import { jobReportCsv } from '#app/features/jobs/job-report-csv.ts';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { noCounts } from '#app/bulk/row-status.ts';

const job: Job = {
  id: 'j',
  owner: 'o',
  portal_id: 'p',
  created_at: '2026-01-01T00:00:00.000Z',
  assign: [{ id: 'g1', name: 'Sales' }],
  unassign: [{ id: 'g2', name: '=HYPERLINK("x")' }],
  total: 2,
  counts: noCounts,
  state: 'done',
};
const row = (profile: Partial<JobRow['profile']>, outcome?: JobRow['outcome']): JobRow => ({
  job_id: 'j',
  index: 0,
  profile: { id: 'a', name: 'Ada', email: null, status: 'active', ...profile },
  pairs: [
    { group_id: 'g1', wanted: true },
    { group_id: 'g2', wanted: false },
  ],
  ...(outcome && { outcome }),
});

test('a report has a line for each profile and group, and no formula in it is one', () => {
  const changed = row(
    { email: 'ada@example.com' },
    { results: { g1: { is: 'changed' }, g2: { is: 'stays', via: 'sso' } } },
  );
  const failed = row(
    { id: 'b', name: '+1' },
    {
      results: { g1: { is: 'failed' }, g2: { is: 'archived' } },
      error: { title: 'Service error', requestId: 'req_1' },
    },
  );
  const lines = jobReportCsv(job, [changed, failed, row({ id: 'c', name: 'Open' })]).split('\r\n');
  expect(lines).toEqual([
    expect.stringMatching(/^\ufeff"profile_id","name","email","outcome","group_id","group","direction"/),
    '"a","Ada","ada@example.com","Can’t be removed","g1","Sales","assign","assigned","",""',
    '"a","Ada","ada@example.com","Can’t be removed","g2","\'=HYPERLINK(""x"")","unassign","can’t be removed (SSO)","",""',
    '"b","\'+1","","Failed","g1","Sales","assign","not changed","Service error","req_1"',
    '"b","\'+1","","Failed","g2","\'=HYPERLINK(""x"")","unassign","group archived","Service error","req_1"',
    '"c","Open","","Not started","g1","Sales","assign","not started","",""',
    '"c","Open","","Not started","g2","\'=HYPERLINK(""x"")","unassign","not started","",""',
    '',
  ]);
});

test('who was invited before the job was stopped is told so', () => {
  const imports = { file: 'people.csv', mode: 'invite' } as const;
  const stopped = { ...row({}), addition: { wasInvited: false, sentAt: 1, result: 'done' } } as const;
  const open = { ...row({}), addition: { wasInvited: false } };
  const [, first, , , second] = jobReportCsv({ ...job, imports }, [stopped, open]).split('\r\n');
  expect([first, second]).toEqual([
    expect.stringContaining('"invite","invited"'),
    expect.stringContaining('"invite","not invited yet"'),
  ]);
});

import { expect, test } from 'vitest';
import { auditLogInput, auditLogParams } from '#app/features/audit-log/audit-log-params.ts';

const read = (search: string) => auditLogParams.read(new URLSearchParams(search));

test.each([
  '',
  'consumer_profile_id=cpr_1&outcome=unknown&since=2026-11-01&until=2026-11-27&actor=ada&order=asc&limit=20&after=chg_1',
  'before=chg_2',
  'consumer_group_id=cgr_1',
  'search=isaac&action=updateGroup&group_id=cgr_1&job_id=b3c1d3a4-6f1c-4f59-9a0b-6f1f6b8f6a10&run_id=b3c1d3a4-6f1c-0f59-0a0b-6f1f6b8f6a10',
  'target=sales',
])('"%s" stays as it is', (search) => {
  expect(auditLogParams.write(read(search))).toBe(search);
});

test('what means nothing falls back to the default', () => {
  expect(
    auditLogParams.write(
      read(
        'outcome=x&since=yesterday&until=2026-13-45&order=up&limit=7&actor=%20&after=&action=x&job_id=1&run_id=x',
      ),
    ),
  ).toBe('');
});

test('both days count whole, in the reader’s time zone', () => {
  const { since, until } = auditLogInput(['p'], read('since=2026-11-27&until=2026-11-27'));
  expect(since).toBe(new Date(2026, 10, 27).toISOString());
  expect(until).toBe(new Date(2026, 10, 28).toISOString());
});

import { afterEach, expect, test, vi } from 'vitest';
import { dayFilter } from '#app/table/day-filter.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  { text: '2026-02-30', report: 'discourse/discourse#8658' },
  { text: '2026-02-29', report: 'discourse/discourse#8658' },
  { text: '2026-04-31', report: 'discourse/discourse#8658' },
  { text: '1900-02-29', report: 'none found' },
  { text: '2026-13-01', report: 'none found' },
  { text: '2026-00-10', report: 'none found' },
  { text: '2026-01-00', report: 'none found' },
  { text: '0000-01-01', report: 'none found' },
  { text: '-000001-01-01', report: 'none found' },
  { text: '10000-01-01', report: 'none found' },
  { text: '+010000-01-01', report: 'none found' },
  { text: '2026-1-1', report: 'none found' },
  { text: '2026-01-01T00:00', report: 'none found' },
  { text: ' 2026-01-01', report: 'none found' },
  { text: 'yesterday', report: 'none found' },
  { text: '', report: 'none found' },
])('"$text" is no day', ({ text }) => expect(dayFilter(0).read(text)).toBeUndefined());

test.each(['0001-01-01', '0099-03-01', '2024-02-29', '2000-02-29', '2026-12-31', '9999-12-31'])(
  '%s is a day',
  (text) => expect(dayFilter(0).read(text)).toBe(text),
);

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'in %s, the first and the last days make times that the service accepts, or no limit',
  (zone) => {
    vi.stubEnv('TZ', zone);
    for (const day of ['0001-01-01', '0001-01-02', '9999-12-30', '9999-12-31']) {
      for (const later of [0, 1]) {
        const time = dayFilter(later).toRequest(day);
        if (time !== undefined) expect(time).toMatch(/^(?!0000)\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      }
    }
    expect(dayFilter(1).toRequest('9999-12-31')).toBe(
      zone === 'Pacific/Auckland' ? '9999-12-31T11:00:00.000Z' : undefined,
    );
  },
);

test.each([
  { zone: 'America/Santiago', day: '2026-09-06', end: '2026-09-07T03:00:00.000Z' },
  { zone: 'Africa/Cairo', day: '2026-04-24', end: '2026-04-24T21:00:00.000Z' },
  { zone: 'Asia/Beirut', day: '2026-03-29', end: '2026-03-29T21:00:00.000Z' },
  // The day before starts and ends as usual.
  { zone: 'America/Santiago', day: '2026-09-05', end: '2026-09-06T04:00:00.000Z' },
])('in $zone, $day, around which the clocks skip midnight, ends when the next day starts', (row) => {
  vi.stubEnv('TZ', row.zone);
  expect(dayFilter(1).toRequest(row.day)).toBe(row.end);
});

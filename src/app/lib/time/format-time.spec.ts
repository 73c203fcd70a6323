import { afterEach, expect, test, vi } from 'vitest';

const cases = [
  { zone: 'UTC', clock: '00:05', report: 'amir20/dozzle#2680' },
  { zone: 'Europe/Berlin', clock: '01:05', report: 'influxdata/ui#2202' },
  { zone: 'America/New_York', clock: '19:05', report: 'ccnmtl/astro-simulations#1920' },
  { zone: 'Asia/Kolkata', clock: '05:35', report: 'lozzd/octopus-energy-rates-card#6' },
];
const midnight = '2026-01-15T00:05:00.000Z';

afterEach(() => vi.unstubAllEnvs());

/** The formats take the time zone when their modules are loaded. */
async function loadIn(zone: string) {
  vi.stubEnv('TZ', zone);
  vi.resetModules();
  return {
    ...(await import('#app/lib/time/format-time.ts')),
    ...(await import('#app/lib/time/clock-time.ts')),
  };
}

test.each(cases)('five past midnight in UTC is $clock in $zone', async ({ zone, clock }) => {
  const { absoluteTimes, clockTime } = await loadIn(zone);
  expect(clockTime(Date.parse(midnight))).toBe(clock);
  const { reader, utc } = absoluteTimes(midnight);
  expect(reader).toContain(`${clock}:00`);
  expect(utc).toBe('Jan 15, 2026, 00:05:00 UTC');
});

test('every hour of a day is 00 to 23', async () => {
  const { clockTime } = await loadIn('UTC');
  const hours = Array.from({ length: 24 }, (_, hour) => clockTime(hour * 3_600_000));
  expect(hours).toEqual(hours.map((_, hour) => `${String(hour).padStart(2, '0')}:00`));
});

test.each([
  [0, 'now'],
  [999, 'now'],
  [-60_000, 'now'],
  [2000, '2 seconds ago'],
  [59_999, '59 seconds ago'],
  [60_000, '1 minute ago'],
  [3_599_999, '59 minutes ago'],
  [23 * 3_600_000, '23 hours ago'],
  [86_400_000, '1 day ago'],
  [30 * 86_400_000, '30 days ago'],
  [31 * 86_400_000, 'Dec 15, 2025'],
  [4000 * 86_400_000, 'Feb 2, 2015'],
])('%i ms ago is "%s"', async (age, text) => {
  const { relativeTime } = await loadIn('UTC');
  const now = new Date(midnight);
  expect(relativeTime(new Date(now.getTime() - age).toISOString(), now)).toBe(text);
});

test.each([
  [30, undefined],
  [31, '1 month ago'],
  [364, '11 months ago'],
  [365, '1 year ago'],
  [4000, '10 years ago'],
])('the age of %i days is said as %j beside the date', async (days, text) => {
  const { ageOfOld } = await loadIn('UTC');
  const now = new Date(midnight);
  expect(ageOfOld(new Date(now.getTime() - days * 86_400_000).toISOString(), now)).toBe(text);
});

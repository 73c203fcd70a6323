import { afterEach, expect, test, vi } from 'vitest';

const cases = [
  { zone: 'UTC', clock: '00:05', report: 'amir20/dozzle#2680' },
  { zone: 'Europe/Berlin', clock: '01:05', report: 'influxdata/ui#2202' },
  { zone: 'America/New_York', clock: '19:05', report: 'ccnmtl/astro-simulations#1920' },
  { zone: 'Asia/Kolkata', clock: '05:35', report: 'lozzd/octopus-energy-rates-card#6' },
];
const midnight = '2026-01-15T00:05:00.000Z';

afterEach(() => vi.unstubAllEnvs());

/** The formats take the time zone when the module is loaded. */
function loadIn(zone: string) {
  vi.stubEnv('TZ', zone);
  vi.resetModules();
  return import('#app/lib/time/format-time.ts');
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
  [86_400_000, '1 day ago'],
])('%i ms ago is "%s"', async (age, text) => {
  const { relativeTime } = await loadIn('UTC');
  const now = new Date(midnight);
  expect(relativeTime(new Date(now.getTime() - age).toISOString(), now)).toBe(text);
});

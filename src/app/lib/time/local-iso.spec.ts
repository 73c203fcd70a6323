import { afterEach, expect, test, vi } from 'vitest';
import { localIso } from '#app/lib/time/local-iso.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['UTC', '2026-11-25T23:30:05'],
  ['Asia/Kolkata', '2026-11-26T05:00:05'],
  ['America/Los_Angeles', '2026-11-25T15:30:05'],
])('a time in %s is %s', (zone, text) => {
  vi.stubEnv('TZ', zone);
  expect(localIso(new Date('2026-11-25T23:30:05.678Z'))).toBe(text);
});

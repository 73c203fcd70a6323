import { expect, test } from 'vitest';
import { formatDuration } from '#app/lib/time/format-duration.ts';

test.each([
  [0, '1 second'],
  [6400, '7 seconds'],
  [99_000, '99 seconds'],
  [100_000, '2 minutes'],
  [40 * 60_000, '40 minutes'],
  [5_400_000, '1.5 hours'],
  [9_000_000, '2.5 hours'],
])('%i ms is %s', (length, text) => {
  expect(formatDuration(length)).toBe(text);
});

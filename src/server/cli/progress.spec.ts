import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyTally } from '#server/cli/import/import-report.ts';
import { showProgress } from '#server/cli/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/**
 * Returns the output of six seconds in which 500 rows arrive every half second.
 * @param whole how many rows there are
 */
function progressOn(isTTY: boolean, whole = 12_000): string {
  let written = '';
  const tally = emptyTally();
  const output = { isTTY, write: (text: string) => void (written += text) };
  const progress = showProgress(output, tally, () => tally.rows / whole);
  for (let batch = 0; batch < 12; batch++) {
    vi.advanceTimersByTime(500);
    tally.rows += 500;
    progress.update();
  }
  progress.end();
  return written;
}

test('writes a line every five seconds', () => {
  expect(progressOn(false)).toBe('5,000 rows, 42 %, 1,000 rows/s\n');
});

test.each([0, Number.NaN])('leaves out the share of a whole of %d', (whole) => {
  expect(progressOn(false, whole)).toBe('5,000 rows, 1,000 rows/s\n');
});

test('writes over one line of a terminal, and ends it', () => {
  const lines = progressOn(true).split('\r');
  expect(lines).toHaveLength(14);
  expect(lines[1]).toBe('500 rows, 4 %, 1,000 rows/s\u001b[K');
  expect(lines.at(-1)).toBe('6,000 rows, 50 %, 1,000 rows/s\u001b[K\n');
});

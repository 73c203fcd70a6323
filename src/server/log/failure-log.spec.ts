import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFailureLog } from '#server/log/failure-log.ts';

const lines: Record<string, unknown>[] = [];
const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => void vi.useRealTimers());

test('a thousand failures with one cause are a line, and the next minute one that counts them', () => {
  const failures = createFailureLog(log, 'database', 'db:5432');
  for (let i = 0; i < 1000; i++) failures.failed('It is away.', { code: 'ECONNREFUSED' });
  expect(lines).toEqual([
    { level: 40, address: 'db:5432', code: 'ECONNREFUSED', cause: 'It is away.', msg: 'database: failed' },
  ]);
  vi.advanceTimersByTime(60_000);
  failures.failed('It is away.');
  expect(lines.at(-1)).toMatchObject({ cause: 'It is away.', more: 999 });
});

test('another cause is said at once, and so is the end', () => {
  const failures = createFailureLog(log, 'service', 'api.example.com');
  failures.worked();
  failures.failed('It is away.');
  failures.failed('It is away.');
  failures.failed('Its certificate has expired.', { status: 502 });
  failures.worked();
  failures.worked();
  expect(lines).toMatchObject([
    { cause: 'It is away.' },
    { cause: 'Its certificate has expired.', status: 502, more: 1 },
    { level: 30, address: 'api.example.com', msg: 'service: works again' },
  ]);
});

test('one that fails and works by turns has two lines a minute', () => {
  const failures = createFailureLog(log, 'service', 'api.example.com');
  for (let i = 0; i < 100; i++) {
    failures.failed('It is away.');
    failures.worked();
  }
  expect(lines).toHaveLength(2);
});

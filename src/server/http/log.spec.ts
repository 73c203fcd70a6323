import { expect, test } from 'vitest';
import { createLog, type LogLevel } from '#server/http/log.ts';

test.each<[LogLevel, string[]]>([
  ['silent', []],
  ['error', ['failed']],
  ['warn', ['failed', 'warned']],
  ['info', ['failed', 'warned', 'told']],
  ['debug', ['failed', 'warned', 'told', 'detailed']],
])('LOG_LEVEL=%s', (level, expected) => {
  const messages: unknown[] = [];
  const log = createLog(level, { write: (line) => messages.push(Reflect.get(JSON.parse(line), 'msg')) });
  log.error('failed');
  log.warn('warned');
  log.info('told');
  log.debug('detailed');
  expect(messages).toEqual(expected);
});

import { expect, test } from 'vitest';
import { readTraceparent } from '#server/http/traceparent.ts';
import { serveApp } from '#server/test-support/test-app.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';

test.each([
  `00-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-00`,
  `cc-${traceId}-${parentId}-01-later`,
])('%s is a trace', (header) => expect(readTraceparent(header)).toEqual({ traceId, parentId }));

test.each([
  undefined,
  '',
  traceId,
  `00-${traceId}-${parentId}`,
  `00-${traceId}-${parentId}-01-later`,
  `00-${traceId.toUpperCase()}-${parentId}-01`,
  `00-${'0'.repeat(32)}-${parentId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `ff-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-01\n{"level":60}`,
  `01-${traceId}-${parentId}-01-${'x'.repeat(200)}`,
])('%j is none', (header) => expect(readTraceparent(header)).toBeUndefined());

test('the log has the trace of a request, and nothing of a header that is none', async () => {
  const { url, log } = await serveApp(async () => Response.json({}), 'key');
  await fetch(`${url}/-/version`, { headers: { traceparent: `00-${traceId}-${parentId}-01` } });
  await fetch(`${url}/-/version`, { headers: { traceparent: 'ada@example.com' } });
  const lines = log.map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([{ route: '/-/version', traceId, parentId }, { route: '/-/version' }]);
  expect(lines[1]).not.toHaveProperty('traceId');
  expect(log.join('')).not.toContain('ada@');
});

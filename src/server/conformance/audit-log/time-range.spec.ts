import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { errorBody } from '#contract/error.ts';
import { openWholeServer } from '#server/test-support/open-whole-server.ts';

const server = await openWholeServer();
afterAll(() => server.close());

const list = (name: string, time: string) =>
  server.request(`/-/changes?${new URLSearchParams({ [name]: time }).toString()}`);

const refused = [
  { time: '0000-01-01T00:00:00.000Z', report: 'none found' },
  { time: '0000-12-31T23:59:59Z', report: 'none found' },
  { time: '-000001-01-01T00:00:00Z', report: 'none found' },
  { time: '+010000-01-01T00:00:00Z', report: 'none found' },
  { time: '10000-01-01T00:00:00Z', report: 'none found' },
  { time: '+275760-09-13T00:00:00.000Z', report: 'none found' },
  { time: '2026-02-30T00:00:00Z', report: 'discourse/discourse#8658' },
  { time: '2026-02-29T00:00:00Z', report: 'discourse/discourse#8658' },
  { time: '1900-02-29T00:00:00Z', report: 'discourse/discourse#8658' },
  { time: '2026-04-31T00:00:00Z', report: 'discourse/discourse#8658' },
  { time: '2026-00-01T00:00:00Z', report: 'discourse/discourse#8658' },
  { time: '2026-19-01T00:00:00.000Z', report: 'DanmarksAdresser/Dawa#647' },
  { time: '2026-01-01T24:00:00Z', report: 'none found' },
  { time: '2026-01-01T25:00:00Z', report: 'none found' },
  { time: '2026-01-01T23:60:00Z', report: 'none found' },
  { time: '2026-01-01T23:59:60Z', report: 'none found' },
  { time: '2026-01-01T00:00:00', report: 'none found' },
  { time: '2026-01-01T0:00:00+0000', report: 'instedd/cdx#80' },
  { time: '2026-01-01T00:00:00+02:00', report: 'none found' },
  { time: '2026-01-01 00:00:00Z', report: 'none found' },
  { time: '2026-01-01', report: 'apache/rocketmq-dashboard#566' },
  { time: '1767225600000', report: 'none found' },
  { time: `2026-01-01T00:00:00.${'1'.repeat(200)}Z`, report: 'none found' },
  { time: '2026-01-01T00:00:00.000Z\0', report: 'none found' },
  { time: '٢٠٢٦-01-01T00:00:00Z', report: 'none found' },
  { time: 'infinity', report: 'none found' },
  { time: '2026-09-10T11222:11:10Z', report: 'wiremock/wiremock#1595' },
  { time: '', report: 'none found' },
];
test.each(refused)('$time is 400', async ({ time }) => {
  for (const name of ['since', 'until']) {
    const response = await list(name, time);
    expect(response.status).toBe(400);
    const body = z.parse(errorBody, await response.json());
    expect(body).toMatchObject({ code: 'invalid_data', entity: 'query' });
    expect(body.errors).toEqual([
      {
        code: 'invalid_type',
        message: 'Expected datetime.',
        path: [name],
        expected: 'datetime',
        received: 'string',
      },
    ]);
  }
});

test.each([
  '0001-01-01T00:00:00Z',
  '0099-12-31T23:59:59.999Z',
  '1582-10-10T00:00:00Z',
  '2024-02-29T00:00:00Z',
  '2000-02-29T00:00:00.5Z',
  '9999-12-31T23:59:59.999999999Z',
])('%s is 200', async (time) => {
  for (const name of ['since', 'until']) expect((await list(name, time)).status).toBe(200);
});

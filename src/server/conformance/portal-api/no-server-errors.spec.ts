import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { internalEndpoints } from '#contract/internal-endpoints.ts';
import { openWholeServer } from '#server/test-support/open-whole-server.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const server = await openWholeServer();
afterAll(() => server.close());

const portal_id = await addPortal(server.pool, 'acme');
const { id: consumer_profile_id } = await addProfile(server.pool, portal_id);
const ids: Record<string, string> = {
  portal_id,
  consumer_profile_id,
  consumer_group_id: 'cgr_none',
  consumer_invite_id: 'civ_none',
};

const all: [prefix: string, endpoint: Endpoint][] = [
  ...Object.values(endpoints).map((endpoint): [string, Endpoint] => ['/api', endpoint]),
  ...Object.values(internalEndpoints).map((endpoint): [string, Endpoint] => ['/-', endpoint]),
];
const names = [...new Set(all.flatMap(([, { query }]) => Object.keys(query?.shape ?? {})))];

const number = fc.constantFrom('0', '-1', '1e9', '99999999999999999999', '1.5', 'NaN', 'Infinity', '٣');
const time = fc.constantFrom(
  '0000-01-01T00:00:00.000Z',
  '+010000-01-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '9999-12-31T23:59:59.999999999999Z',
  '-infinity',
  'now',
  '2026-01-01',
);
const cursor = fc.constantFrom('cur_', 'cur_0', `cur_${'z'.repeat(2000)}`, 'cur_é');
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((value) => Buffer.from(value).toString()),
  fc.constantFrom('', '\0', '\ufffe', "'", '\\', '%', '_', '{}', '{"', '__proto__', 'x'.repeat(3000)),
  fc.constantFrom('\u0301'.repeat(500), 'ﷺ'.repeat(300), '🧨'.repeat(300), 'İ'.repeat(300)),
);
const value = fc.oneof(text, number, time, cursor, fc.constantFrom(...Object.values(ids)));

const key = fc.oneof(
  { arbitrary: fc.constantFrom(...names), weight: 8 },
  {
    arbitrary: fc.constantFrom(...names).chain((name) => fc.constantFrom(`${name}[]`, `${name}[0]`)),
    weight: 1,
  },
  { arbitrary: text, weight: 1 },
);
const headerNames = [
  'accept',
  'accept-encoding',
  'authorization',
  'content-type',
  'if-none-match',
  'metorial-version',
];
const header = fc.tuple(
  fc.constantFrom(...headerNames, 'range', 'x-forwarded-for', 'forwarded', 'origin', 'cookie', 'expect'),
  fc.oneof(
    fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
    fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'Bearer ours',
      'bytes=0-',
      '*',
      ',',
    ),
  ),
);
const json = fc.oneof(
  fc.json(),
  fc
    .record(
      {
        group_ids: fc.oneof(fc.array(value, { maxLength: 5 }), fc.jsonValue()),
        name: fc.oneof(text, fc.jsonValue()),
        email: fc.oneof(text, fc.constantFrom('ann@x.example', 'İ@x.example'), fc.jsonValue()),
        message: fc.oneof(text, fc.jsonValue()),
        description: fc.oneof(text, fc.jsonValue()),
        sso_group_ids: fc.oneof(fc.array(text, { maxLength: 5 }), fc.jsonValue()),
        is_default: fc.oneof(fc.boolean(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body)),
  fc.constantFrom('', 'null', '[]', '{', '1e999', '"\\ud800"', `${'['.repeat(5000)}${']'.repeat(5000)}`),
  text,
);

const request = fc.record({
  endpoint: fc.constantFrom(...all),
  path: fc.dictionary(fc.constantFrom(...Object.keys(ids)), value, { maxKeys: 1 }),
  query: fc.array(fc.tuple(key, value), { maxLength: 4 }),
  headers: fc.array(header, { maxLength: 3 }),
  body: json,
});

test('nothing that a client sends is a server error', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ endpoint: [prefix, endpoint], path, query, headers, body }) => {
      const named = { ...ids, ...path };
      const pathname = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(named[name] ?? ''),
      );
      const url = `${prefix}${pathname}?${new URLSearchParams(query).toString()}`;
      const init = { method: endpoint.method, ...(endpoint.method !== 'GET' && { body }) };
      const sent = [['content-type', 'application/json'] as const, ...headers];
      server.log.length = 0;
      const response = await server.request(url, { ...init, headers: Object.fromEntries(sent) });
      const answer = await response.text();
      expect(
        response.status,
        `${endpoint.method} ${url} ${body}: ${answer} ${server.log.join('')}`,
      ).toBeLessThan(500);
    }),
    { numRuns: 1000 },
  );
});

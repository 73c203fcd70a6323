import { beforeEach, expect, test } from 'vitest';
import { serve } from '#server/test-support/serve-listener.ts';
import { serveAppWithService, type TestApp } from '#server/test-support/test-app.ts';

let asked: (string | undefined)[];
let app: TestApp;

beforeEach(async () => {
  asked = [];
  const service = await serve((request, answer) => {
    asked.push(request.url);
    answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  app = await serveAppWithService(service);
});

const queryOf = (search: string) => new URLSearchParams({ limit: '5', search, status: 'active' }).toString();
const profiles = '/portals/acme/consumer-profile';
const kind = 'Pasted from elsewhere';
const cases = [
  { kind, report: 'mozilla/fxa#12567', input: ' maya@x.example\u200b', outcome: 'maya@x.example' },
  { kind, report: 'none found', input: '<maya@x.example>', outcome: 'maya@x.example' },
  { kind, report: 'none found', input: 'mailto:maya@x.example', outcome: 'maya@x.example' },
  { kind, report: 'none found', input: '"maya@x.example",', outcome: 'maya@x.example' },
  { kind, report: 'none found', input: 'maya@x.example.', outcome: 'maya@x.example' },
  { kind, report: 'none found', input: 'profile_id=cpr_0199f0c2a7b9', outcome: 'cpr_0199f0c2a7b9' },
];

test.each(cases)('$kind, $report: the service is asked for $outcome', async ({ input, outcome }) => {
  for (const list of [profiles, '/portals/acme/consumer-groups']) {
    await fetch(`${app.url}/api${list}?${queryOf(input)}`);
    expect(asked.at(-1)).toBe(`${list}?${queryOf(outcome)}`);
  }
});

test.each([
  '?search=edwards%20maya&status[]=active',
  '?search=a%26b+%3Cc%3E',
  '?search=%3Ca@x.example%3E&search=b',
  '?limit=5&after=%3Ca@x.example%3E',
  '',
])('any other query keeps its spelling: %s', async (query) => {
  await fetch(`${app.url}/api${profiles}${query}`);
  expect(asked.at(-1)).toBe(profiles + query);
});

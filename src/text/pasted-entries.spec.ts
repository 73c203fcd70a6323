import { expect, test } from 'vitest';
import { cleanSearch, findEntries, singleEntry } from '#text/pasted-entries.ts';

const kind = 'Pasted from elsewhere';
const maya = 'maya@x.example';
const id = 'cpr_0199f0c2a7b97d1e8f3a2b4c5d6e7f80';

const cases = [
  { kind, report: 'mozilla/fxa#12567', input: ' maya@x.example', outcome: maya },
  { kind, report: 'mysociety/alaveteli#4855', input: 'maya@x.example\t\r\n', outcome: maya },
  { kind, report: 'aces/Loris#10649', input: '\u00a0maya@x.example\u200b\ufeff', outcome: maya },
  { kind, report: 'CDCgov/prime-reportstream#7792', input: `  ${id} `, outcome: id },
  { kind, report: 'none found', input: 'ma\u00adya\u200d@x\u2060.example', outcome: maya },
  { kind, report: 'none found', input: '"maya@x.example"', outcome: maya },
  { kind, report: 'none found', input: '“maya@x.example”', outcome: maya },
  { kind, report: 'none found', input: "'maya@x.example',", outcome: maya },
  { kind, report: 'none found', input: '`maya@x.example`', outcome: maya },
  { kind, report: 'none found', input: '«maya@x.example»', outcome: maya },
  { kind, report: 'none found', input: '<maya@x.example>', outcome: maya },
  { kind, report: 'none found', input: 'Maya Edwards <maya@x.example>;', outcome: maya },
  { kind, report: 'none found', input: 'Maya Edwards (maya@x.example)', outcome: maya },
  { kind, report: 'none found', input: 'maya@x.example (Maya Edwards)', outcome: maya },
  { kind, report: 'none found', input: 'mailto:maya@x.example', outcome: maya },
  { kind, report: 'none found', input: 'MAILTO:maya@x.example?subject=Hi%20there', outcome: maya },
  { kind, report: 'none found', input: 'mailto:o%27neil@x.example', outcome: "o'neil@x.example" },
  { kind, report: 'none found', input: '<mailto:maya@x.example|maya@x.example>', outcome: maya },
  { kind, report: 'none found', input: '[maya@x.example](mailto:maya@x.example)', outcome: maya },
  { kind, report: 'none found', input: '<a href="mailto:maya@x.example">maya@x.example</a>', outcome: maya },
  { kind, report: 'none found', input: 'smtp:maya@x.example', outcome: maya },
  { kind, report: 'none found', input: 'maya@x.example.', outcome: maya },
  { kind, report: 'none found', input: 'maya@x.example…', outcome: maya },
  { kind, report: 'none found', input: 'email=maya@x.example', outcome: maya },
  { kind, report: 'none found', input: '"email": "maya@x.example",', outcome: maya },
  { kind, report: 'none found', input: '**maya@x.example**', outcome: maya },
  { kind, report: 'none found', input: '- maya@x.example', outcome: maya },
  { kind, report: 'none found', input: '✉️maya@x.example', outcome: maya },
  { kind, report: 'none found', input: 'maya＠x．example', outcome: maya },
  { kind, report: 'none found', input: 'maya%40x.example', outcome: maya },
  {
    kind,
    report: 'none found',
    input: 'https://x.example/users?search=maya%40x.example&limit=2',
    outcome: maya,
  },
  { kind, report: 'none found', input: 'o’neil@x.example', outcome: "o'neil@x.example" },
  { kind, report: 'none found', input: 'ada‑maria@x.example', outcome: 'ada-maria@x.example' },
  { kind, report: 'none found', input: `profile_id=${id}`, outcome: id },
  { kind, report: 'none found', input: `consumer_profile_id: "${id}"`, outcome: id },
  { kind, report: 'none found', input: `{"id":"${id}"}`, outcome: id },
  { kind, report: 'none found', input: `https://x.example/portals/acme/profiles/${id}?tab=1`, outcome: id },
  { kind, report: 'none found', input: `/portals/acme/consumer-profile/${id}/assign`, outcome: id },
  { kind, report: 'none found', input: '"cpr_0199f0"', outcome: 'cpr_0199f0' },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  expect(cleanSearch(input)).toBe(outcome);
  expect(findEntries(input)).toEqual([outcome]);
});

test.each([
  'edwards maya',
  'Ada "Countess" Lovelace',
  'ada x@acme',
  'maya@x.example edwards',
  'maya@x.example, ada@x.example',
  'ada@acme.',
  '@acme',
  'ada@',
  'user_permission',
  'R&D (EU)',
  "O'Neil <",
])('a search for %j stays', (search) => {
  expect(singleEntry(search)).toBeUndefined();
  expect(cleanSearch(` ${search} `)).toBe(search);
});

test.each([
  'r&d@x.example',
  "o'neil@x.example",
  'a=b@x.example',
  '_ada@x.example',
  'ada@[192.0.2.1]',
  '"a.b"@x',
])('%s is an address as it is', (email) => expect(findEntries(email)).toEqual([email]));

test.each([
  'ada@x..example',
  'ada@@x.example',
  'ada@x.example@y.example',
  'ada@',
  '@x.example',
  'ada@.x.example',
  // Damaged when it was decoded.
  'ren\ufffde@x.example',
  'rene@x\ufffdy.example',
  'rene@x.\ufffdxample',
  'cpr_0199\ufffd0c2a7b9',
])('%s is no address, nor is a part of it', (text) => expect(findEntries(text)).toEqual([]));

test.each(['|', '/', '&', '\\', '?cc=', ' ', '\u3000', '>', '"'])('%s separates addresses', (separator) => {
  expect(findEntries(`ada@x.example${separator}bea@x.example`)).toEqual(['ada@x.example', 'bea@x.example']);
});

test('a long text without entries is read at once', () => {
  expect(findEntries('a.b-'.repeat(500_000) + '@')).toEqual([]);
});

import { expect, test } from 'vitest';
import { findEntries, singleEntry } from '#text/pasted-entries.ts';
import { readRow } from '#text/people-table/validate-row.ts';

const kind = 'Twins';
const cases = [
  { kind, report: 'none found', input: 'o’neil@x.example', outcome: "o'neil@x.example" },
  { kind, report: 'none found', input: 'o‘neil@x.example', outcome: "o'neil@x.example" },
  { kind, report: 'none found', input: 'oʼneil@x.example', outcome: "o'neil@x.example" },
  { kind, report: 'none found', input: 'o´neil@x.example', outcome: "o'neil@x.example" },
  { kind, report: 'none found', input: 'ada‑maria@x.example', outcome: 'ada-maria@x.example' },
  { kind, report: 'none found', input: 'ada‐maria@x‐y.example', outcome: 'ada-maria@x-y.example' },
  { kind, report: 'none found', input: 'ada-maria@x‑y.example', outcome: 'ada-maria@x-y.example' },
  { kind, report: 'none found', input: 'ａｄａ＠x．example', outcome: 'ada@x.example' },
  {
    kind,
    report: 'none found',
    input: '\u202fa\u200bda@\u2060x.exam\u00adple\u00a0',
    outcome: 'ada@x.example',
  },
  { kind, report: 'none found', input: 'Pat O’Neil <o’neil@x.example>', outcome: "o'neil@x.example" },
];

test.each(cases)('$kind, $report: $input is one person in imports and in lists', ({ input, outcome }) => {
  expect(readRow({ email: input })).toEqual({ email: outcome });
  expect(findEntries(input)).toEqual([outcome]);
  expect(singleEntry(input)).toBe(outcome);
});

import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCsvReader, type CsvRow } from '#text/csv-rows.ts';

const rowsOf = (text: string, separators = ',') => createCsvReader(separators)(text, true);
const cellsOf = (text: string, separators?: string) => rowsOf(text, separators).map(({ cells }) => cells);

test.each(['\n', '\r\n', '\r'])('reads line ends %j, in cells too, and knows its lines', (end) => {
  const lines = ['a,b', '', '"c', '', '""d"",""",e', ',', 'f,"g"'];
  expect(rowsOf(lines.join(end))).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: [`c${end}${end}"d","`, 'e'] },
    { line: 7, cells: ['f', 'g'] },
  ]);
});

test('splits at each of the separators, which are no patterns', () => {
  expect(cellsOf('a;b\tc,d', ',;\t')).toEqual([['a', 'b', 'c', 'd']]);
  for (const separator of '^-]|.*\\') expect(cellsOf(`a${separator}"b"`, separator)).toEqual([['a', 'b']]);
  expect(cellsOf('{"a":1,"b":2}\n{}', '')).toEqual([['{"a":1,"b":2}'], ['{}']]);
});

test('takes quotes inside a cell as text, and ignores blanks around quotes', () => {
  expect(cellsOf('Ada "Countess" Lovelace,6\'2", "a, b" ,"",\'x\'')).toEqual([
    ['Ada "Countess" Lovelace', `6'2"`, 'a, b', '', "'x'"],
  ]);
});

test.each(['', '\r\n'])('leaves out the end-of-file character of DOS after %j', (end) => {
  const read = createCsvReader(',');
  expect([...read(`a,b\r\nc,d${end}`), ...read('\u001a', true)].map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(cellsOf('a\u001a,b')).toEqual([['a\u001a', 'b']]);
});

const kind = 'Stray quotes';
const stray = 'text after a quote';
const open = 'quote not closed';
const cases: { kind: string; report: string; input: string; outcome: CsvRow[] }[] = [
  {
    kind,
    report: 'jexp/batch-import#50',
    input: 'a,"b\nc,d\n',
    outcome: [
      { line: 1, cells: ['a', '"b'], problem: open },
      { line: 2, cells: ['c', 'd'] },
    ],
  },
  {
    kind,
    report: 'none found',
    input: 'a,"b" c\nd,"e"\n',
    outcome: [
      { line: 1, cells: ['a', '"b" c'], problem: stray },
      { line: 2, cells: ['d', 'e'] },
    ],
  },
  {
    kind,
    report: 'none found',
    input: 'a,"b "c" d"\n"e",f',
    outcome: [
      { line: 1, cells: ['a', '"b "c" d"'], problem: stray },
      { line: 2, cells: ['e', 'f'] },
    ],
  },
  // A quote lines later closes the first one, and text follows it.
  {
    kind,
    report: 'none found',
    input: 'a,"b\nc,d\ne,"f"\n',
    outcome: [
      { line: 1, cells: ['a', '"b'], problem: stray },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: ['e', 'f'] },
    ],
  },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  expect(rowsOf(input)).toEqual(outcome);
});

test('gives up on a quote or a line after a million characters', () => {
  const filler = 'x\n'.repeat(600_000);
  expect(createCsvReader(',')(`a,"b${filler}`)[0]).toEqual({ line: 1, cells: ['a', '"bx'], problem: open });
  expect(createCsvReader(',')('x'.repeat(1_100_000))[0]).toMatchObject({ problem: 'too long' });
});

const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', ' ', 'a'), maxLength: 4 });

test('reads the same rows however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(cell), fc.array(fc.nat({ max: 3 })), (pieces, cuts) => {
      const text = pieces.join(',');
      const read = createCsvReader(',');
      const rows: CsvRow[] = [];
      let at = 0;
      for (const length of cuts) rows.push(...read(text.slice(at, (at += length))));
      expect([...rows, ...read(text.slice(at), true)]).toEqual(rowsOf(text));
    }),
  );
});

test('reads well-formed CSV as csv-parse does', () => {
  const separators = fc.constantFrom(',', ';', '\t', '|');
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1 }));
  fc.assert(
    fc.property(table, separators, ends, fc.boolean(), (rows, delimiter, end, endsWithLine) => {
      const write = ([text, isQuoted]: [string, boolean]) =>
        isQuoted || /[",;\t|\r\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = rows.map((row) => row.map(write).join(delimiter)).join(end) + (endsWithLine ? end : '');
      const parsed: string[][] = parse(text, {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
      });
      expect(cellsOf(text, delimiter)).toEqual(parsed.filter((row) => row.some((one) => one !== '')));
    }),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredSeparator, detectSeparator, separators } from '#text/separators.ts';

const kind = 'Separators';
const cases = [
  { kind, report: 'none found', input: 'email,name', outcome: ',' },
  { kind, report: 'oroinc/crm#96', input: 'email;name', outcome: ';' },
  { kind, report: 'none found', input: 'email\tname', outcome: '\t' },
  { kind, report: 'none found', input: 'email|name|groups', outcome: '|' },
  { kind, report: 'none found', input: 'email', outcome: ',' },
  { kind, report: 'none found', input: 'E-Mail;Name (last, first, or only)', outcome: ';' },
  { kind, report: 'none found', input: '"a, b, ""c"", d";email', outcome: ';' },
  { kind, report: 'none found', input: 'E-Mail;Name, Vorname\nada@x.example;Lovelace, Ada\n', outcome: ';' },
  {
    kind,
    report: 'none found',
    input: 'Members, 2026, all\n\nE-Mail;Name\nada@x.example;Ada\n',
    outcome: ';',
  },
  {
    kind,
    report: 'none found',
    input: 'Export: Name, E-Mail, Status, Gruppen\n\nE-Mail;Name\nada@x.example;Ada\n',
    outcome: ';',
  },
  {
    kind,
    report: 'none found',
    input: 'Exported by,admin@x.example\nE-Mail;Name\nada@x.example;Ada\n',
    outcome: ';',
  },
  { kind, report: 'none found', input: 'Name;E-Mails\nAda;ada@x.example,bea@x.example\n', outcome: ';' },
  {
    kind,
    report: 'none found',
    input: 'Contact;Points, of 5,0\nada@x.example;1,5\nbea@x.example;2,0',
    outcome: ';',
  },
  { kind, report: 'none found', input: '1,5;ada@x.example;1,5;1,5\n1,5;bea@x.example;1,5;1,5', outcome: ';' },
  {
    kind,
    report: 'none found',
    input: 'Lovelace, A, B\tada@x.example\nBee, B, C\tbea@x.example',
    outcome: '\t',
  },
  { kind, report: 'none found', input: 'Who|Where, when\nAda|Basel, 2026, May\nBea|Bern\n', outcome: '|' },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  expect(detectSeparator(input)).toBe(outcome);
});

test('a sample that ends within a row tells the separator', () => {
  const row = 'ada@x.example;"Lovelace, Ada";1,5\r\n';
  expect(detectSeparator(`Contact;Name, all;Points, of 5,0\r\n${row.repeat(1000)}`)).toBe(';');
});

test('whatever is in the cells, rows with an email tell the separator', () => {
  const cell = fc.string({
    unit: fc.constantFrom(...separators, '"', '\n', ' ', 'a', '5', 'Name'),
    maxLength: 6,
  });
  const table = fc.record({
    separator: fc.constantFrom(...separators),
    headers: fc.constantFrom([], ['E-Mail', 'Name', 'Note'], ['Contact', 'Who', 'Points, of 5,0']),
    rows: fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 }),
  });
  fc.assert(
    fc.property(table, ({ separator, headers, rows }) => {
      const write = (text: string) =>
        [separator, '"', '\n'].some((sign) => text.includes(sign)) || text !== text.trim()
          ? `"${text.replaceAll('"', '""')}"`
          : text;
      const lines = [headers, ...rows.map((cells, index) => [`p${index}@x.example`, ...cells])];
      const text = lines.map((cells) => cells.map(write).join(separator)).join('\n');
      expect(detectSeparator(text)).toBe(separator);
    }),
    { numRuns: 1000 },
  );
});

const declarations = [
  { kind, report: 'PowerShell/PowerShell#7776', input: 'sep=,', outcome: ',' },
  { kind, report: 'tspence/csharp-csv-reader#28', input: '\ufeffsep=;', outcome: ';' },
  { kind, report: 'none found', input: 'SEP=\t', outcome: '\t' },
  { kind, report: 'none found', input: '"sep=|"', outcome: '|' },
  { kind, report: 'none found', input: 'sep=;,,,', outcome: ';' },
  { kind, report: 'none found', input: 'sep=', outcome: undefined },
  { kind, report: 'none found', input: 'sep=a', outcome: undefined },
  { kind, report: 'none found', input: 'email,name', outcome: undefined },
];

test.each(declarations)('$kind, $report: $input', ({ input, outcome }) => {
  expect(declaredSeparator(input)).toBe(outcome);
});

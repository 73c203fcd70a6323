import { expect, test } from 'vitest';
import { declaredSeparator, detectSeparator } from '#text/separators.ts';

const kind = 'Separators';
const cases = [
  { kind, report: 'none found', input: 'email,name', outcome: ',' },
  { kind, report: 'oroinc/crm#96', input: 'email;name', outcome: ';' },
  { kind, report: 'none found', input: 'email\tname', outcome: '\t' },
  { kind, report: 'none found', input: 'email|name|groups', outcome: '|' },
  { kind, report: 'none found', input: 'email', outcome: ',' },
  { kind, report: 'none found', input: 'E-Mail;Name (last, first, or only)', outcome: ';' },
  { kind, report: 'none found', input: '"a, b, ""c"", d";email', outcome: ';' },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  expect(detectSeparator(input)).toBe(outcome);
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

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeFormula, unescapeFormula } from '#text/csv-formula.ts';

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  ' =1',
  '\u200b=1',
  '\ufeff=1',
  '\u0000@x',
  '＝1',
  "'=1",
])('%j gets an apostrophe', (text) => {
  expect(escapeFormula(text)).toBe(`'${text}`);
});

test.each(['', 'Ada', "O'Connor", "'quoted'", '1=1', 'a@b.c', '😀', 'محمد'])('%j stays', (text) => {
  expect(escapeFormula(text)).toBe(text);
  expect(unescapeFormula(text)).toBe(text);
});

test('every text comes back as it was, and none begins as a formula does', () => {
  const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '\u200b', 'a', '1', '＝');
  const texts = fc.oneof(fc.string({ unit: signs, maxLength: 6 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
      expect(escapeFormula(text)).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
    }),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralise, restore } from '#contract/formula.ts';

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
  expect(neutralise(text)).toBe(`'${text}`);
});

test.each(['', 'Ada', "O'Connor", "'quoted'", '1=1', 'a@b.c', '😀', 'محمد'])('%j stays', (text) => {
  expect(neutralise(text)).toBe(text);
  expect(restore(text)).toBe(text);
});

test('every text comes back as it was, and none begins as a formula does', () => {
  const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '\u200b', 'a', '1', '＝');
  const texts = fc.oneof(fc.string({ unit: signs, maxLength: 6 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(restore(neutralise(text))).toBe(text);
      expect(neutralise(text)).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
    }),
  );
});

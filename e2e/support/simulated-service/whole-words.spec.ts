import { expect, test } from 'vitest';
import { wholeWords } from '#e2e/support/simulated-service/whole-words.ts';

test.each([
  ['Ada Lovelace', ['ada', 'lovelace']],
  ['José O’Brien-Müller', ['josé', 'o', 'brien', 'müller']],
  ['ada.b+x@acme.example Ada', ['ada.b+x@acme.example', 'ada']],
  ['con_0dHFa7', ['con', '0dhfa7']],
  ['Engineers of the Boss', ['engineer', 'boss']],
  ['Will', []],
  ['  ,;  ', []],
])('the words of "%s"', (text, words) => {
  expect(wholeWords(text)).toEqual(words);
});

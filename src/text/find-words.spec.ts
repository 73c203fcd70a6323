import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdStart, findWords } from '#text/find-words.ts';
import { fold } from '#text/fold.ts';
import { searchWords } from '#text/search-words.ts';

const found = (text: string, search: string) => findWords(text, search).map((range) => text.slice(...range));

describe('the places to highlight', () => {
  it.each([
    ['José García', 'garcia', ['García']],
    ['Straße 5', 'strasse', ['Straße']],
    ['Straße 5', 'ss', ['ß']],
    ['Zoe\u0308 Ball', 'zoe', ['Zoe\u0308']],
    ['👩‍👩‍👧 Ada', ' ada ', ['Ada']],
    ['👩‍👩‍👧 Ada', '👩', ['👩‍👩‍👧']],
    ['مُحَمَّد', 'حمد', ['حَمَّد']],
    ['김민수', '민수', ['민수']],
    ['Maya Edwards', 'edwards maya', ['Maya', 'Edwards']],
    ['Maya Edwards', 'may maya bob', ['Maya']],
    ['Anna', 'na an', ['Anna']],
    ['Liam O’Brien', "o'brien", ['O’Brien']],
    ['Anna‑Lena', 'anna-lena', ['Anna‑Lena']],
    ['Love\u00adlace', 'lovelace', ['Love\u00adlace']],
    ['Ada \u200b Lovelace', 'ada lovelace', ['Ada', 'Lovelace']],
    ['Ada', 'bob', []],
    ['Ada', '  ', []],
  ])('in %s, %s is %j', (text, search, expected) => {
    expect(found(text, search)).toEqual(expected);
  });

  it.each([
    ['con_019ada', 'ada', ''],
    ['con_019ada', 'con_019', 'con_019'],
    ['con_019ada', 'ada con_01 CON_019', 'con_019'],
    ['con_019ada', 'con_0', ''],
    ['x', 'X', 'x'],
  ])('of the ID %s, %s is %j', (id, search, expected) => {
    expect(
      findIdStart(id, search)
        .map((range) => id.slice(...range))
        .join(),
    ).toBe(expected);
  });

  const signs = Array.from('aAbßİſéΣς  \t\u00a0\'’´¨-‑–"”\u200b\u00ad\u0301\u0308\u093f\u034f\ufe0f');
  const letters = [
    ...Array.from('한한ㅎㅏㄴﾡﾂ㉠㈀ｶﾞがかﬁĳ👩👧🇩🇪\u200d'),
    'के',
    'ক্ষ',
    '\u09c7\u09be',
    '\ud800',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...signs, ...letters), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  it('are there exactly when the folded text has the word', () => {
    const part = fc.tuple(text, fc.nat(12), fc.nat(12)).map(([whole, start, length]) => {
      const folded = fold(whole);
      return { whole, search: folded.slice(start, start + length) };
    });
    fc.assert(
      fc.property(fc.oneof(part, fc.record({ whole: text, search: text })), ({ whole, search }) => {
        const words = searchWords(search);
        const expected = words.filter((word) => fold(whole).includes(word));
        const highlighted = fold(found(whole, search).join('\n')).split(' ');
        for (const word of expected) expect(highlighted.some((one) => one.includes(word))).toBe(true);
        if (expected.length === 0) expect(found(whole, search)).toEqual([]);
        for (const one of found(whole, search)) {
          expect(expected.some((word) => fold(one).includes(word))).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { findFolded, fold } from '#text/fold.ts';

describe('folding', () => {
  it.each([
    ['José', 'jose'],
    ['ÅSA Ødegård', 'asa odegard'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['מֹשֶׁה', 'משה'],
    ['مُحَمَّد', 'محمد'],
    ['ﬁn', 'fin'],
  ])('%s is found as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps marks that make another letter: vowel signs of Devanagari, sounds of Japanese', () => {
    expect(fold('कि')).not.toBe(fold('का'));
    expect(fold('が')).not.toBe(fold('か'));
  });

  it('does the same to composed and decomposed text, and nothing the second time', () => {
    for (const text of ['Zoë', '한국', 'ガ', 'Łódź']) {
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(fold(text))).toBe(fold(text));
    }
  });
});

describe('finding the place to highlight', () => {
  const found = (text: string, search: string) => {
    const range = findFolded(text, search);
    return range && text.slice(...range);
  };

  it.each([
    ['José García', 'garcia', 'García'],
    ['Straße 5', 'strasse', 'Straße'],
    ['Straße 5', 'ss', 'ß'],
    ['Zoe\u0308 Ball', 'zoe', 'Zoe\u0308'],
    ['👩‍👩‍👧 Ada', ' ada ', 'Ada'],
    ['مُحَمَّد', 'حمد', 'حَمَّد'],
  ])('in %s, %s is %s', (text, search, expected) => {
    expect(found(text, search)).toBe(expected);
  });

  it('is nowhere when nothing matches or nothing is searched', () => {
    expect(findFolded('Ada', 'bob')).toBeNull();
    expect(findFolded('Ada', '  ')).toBeNull();
  });
});

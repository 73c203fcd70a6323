import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#text/fold.ts';

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

  it.each(Array.from("'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳᾽᾿΄＇｀Ꞌꞌ❛❜"))('%s is an apostrophe', (sign) => {
    expect(fold(`O${sign}Brien`)).toBe("o'brien");
  });

  it.each(Array.from('"“”„‟″‶ʺˮ״«»〝〞〟＂❝❞'))('%s is a quote', (sign) => {
    expect(fold(`Ada ${sign}Countess`)).toBe('ada "countess');
  });

  it.each(Array.from('-‐‑‒–—―⁃−˗֊־᠆⸺﹘﹣－⁻➖'))('%s is a dash', (sign) => {
    expect(fold(`Anna${sign}Lena`)).toBe('anna-lena');
  });

  it.each([
    ['two blanks', 'Ada  Lovelace'],
    ['a no-break space', 'Ada\u00a0Lovelace'],
    ['a narrow no-break space', 'Ada\u202fLovelace'],
    ['a thin space', 'Ada\u2009Lovelace'],
    ['an ideographic space', 'Ada\u3000Lovelace'],
    ['a tab', 'Ada\tLovelace'],
    ['line breaks', 'Ada\r\n\u2028\u0085Lovelace'],
    ['blanks around it', '\u00a0 Ada Lovelace \n'],
    ['a soft hyphen', 'Ada Love\u00adlace'],
    ['a zero-width space', 'Ada\u200b Lovelace\u200b'],
    ['a zero-width space between blanks', 'Ada \u200b Lovelace'],
    ['a zero-width joiner', 'Ada Love\u200dlace'],
    ['a word joiner', 'Ada Love\u2060lace'],
    ['a byte order mark', '\ufeffAda Lovelace'],
    ['direction marks', '\u200eAda\u200f \u202aLovelace\u202c\u2066\u2069'],
    ['a variation selector', 'Ada Lovelace\ufe0f'],
    ['tags', 'Ada Lovelace\u{e0061}'],
    ['Hangul fillers', 'Ada\u3164 Lovelace\uffa0'],
  ])('%s makes no difference', (_, text) => {
    expect(fold(text)).toBe('ada lovelace');
  });

  it('keeps marks that make another letter: vowel signs of Devanagari, sounds of Japanese', () => {
    expect(fold('कि')).not.toBe(fold('का'));
    expect(fold('が')).not.toBe(fold('か'));
  });

  it('keeps what only looks a little like a dash', () => {
    expect(fold('スーパー')).toBe('スーパー');
    expect(fold('a_b')).toBe('a_b');
  });

  it('does the same to composed and decomposed text', () => {
    for (const text of ['Zoë', '한국', 'ガ', 'Łódź']) expect(fold(text.normalize('NFD'))).toBe(fold(text));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('changes no character the second time, alone or between letters', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const once = fold(`a${String.fromCodePoint(code)}b`);
      if (fold(once) !== once) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });
});

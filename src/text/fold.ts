/**
 * Characters that search ignores: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels, and whatever is
 * invisible, such as soft hyphens, zero-width spaces and direction marks. Other marks carry meaning.
 */
const ignored = /[\p{DI}\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

const apostrophes =
  /[`\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\u07f4\u07f5\u2018-\u201b\u2032\u2035\u275b\u275c\ua78b\ua78c]/g;
const quotes = /[\xab\xbb\u02ba\u02ee\u05f4\u201c-\u201f\u275d\u275e\u301d-\u301f]/g;
const dashes = /[\p{Pd}\u02d7\u2043\u2212\u2796]/gu;

const lettersWithoutDecomposition: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

const isPlain = /^[ -_a-~]*$/;

/**
 * Normalizes text for search: lower case, compatibility forms unified, accents and invisible characters removed, one
 * kind of apostrophe, quote, dash and blank. So "jose" finds "José", and "o'brien" finds "O’Brien". Server and page
 * share this function: the page highlights exactly what the server finds.
 */
export function fold(text: string): string {
  return foldCharacters(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Like `fold`, but keeps every blank. */
export function foldCharacters(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return (
    text
      // NFKD would make spaces with accents, and two apostrophes, of these.
      .replace(/[\xb4\u0384\u1fbd\u1fbf\u1ffd\u1ffe]/g, "'")
      .replace(/[\u2033\u2036]/g, '"')
      .normalize('NFKD')
      .replace(ignored, '')
      .replace(apostrophes, "'")
      .replace(quotes, '"')
      .replace(dashes, '-')
      .toLowerCase()
      .replace(/[ßæœøđðþłħıς]/g, (letter) => lettersWithoutDecomposition[letter] ?? letter)
      .normalize('NFC')
  );
}

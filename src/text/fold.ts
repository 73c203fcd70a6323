/**
 * Marks that search ignores: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels. Other marks carry
 * meaning.
 */
const ignoredMarks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

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

const isAscii = /^[\u0020-\u007e]*$/;

/**
 * Normalizes text for search: lower case, compatibility forms unified, accents removed, so that "jose" finds "José".
 * Server and page share this function: the page highlights exactly what the server finds.
 */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(ignoredMarks, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħıς]/g, (letter) => lettersWithoutDecomposition[letter] ?? letter)
    .normalize('NFC');
}

/**
 * Finds a search text in a text, comparing both folded.
 * @returns the first match as [start, end) in UTF-16 units of the unfolded text, or null
 */
export function findFolded(text: string, search: string): [start: number, end: number] | null {
  const needle = fold(search.trim());
  if (!needle) return null;
  let folded = '';
  const origin: number[] = [];
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const part = fold(segment);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) origin.push(index);
  }
  const at = folded.indexOf(needle);
  if (at < 0) return null;
  const last = origin[at + needle.length - 1] ?? 0;
  const next = origin.find((index) => index > last) ?? text.length;
  return [origin[at] ?? 0, next];
}

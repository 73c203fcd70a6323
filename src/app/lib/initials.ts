const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * One or two letters that stand for a name while it has no picture.
 * @returns upper-case initials of the first and last word; the first character of names without letters
 */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const [first, ...rest] = letters;
  if (first === undefined) {
    const [symbol] = graphemes.segment(name.trim());
    return symbol?.segment ?? '?';
  }
  return (first + (rest.at(-1) ?? '')).toUpperCase();
}

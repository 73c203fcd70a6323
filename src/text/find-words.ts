import { foldCharacters } from '#text/fold.ts';
import { matchesId, searchWords } from '#text/search-words.ts';

/** [start, end) in UTF-16 units. */
type Range = [start: number, end: number];

/**
 * The pieces of a text that can be folded one by one: a character with its marks,
 * or a Hangul syllable of several letters.
 */
const pieces =
  /\p{Script=Hangul}[\p{M}\p{DI}\u1100-\u11ff\u3130-\u318f\u3260-\u327f\ua960-\ua97f\ud7b0-\ud7ff\uff9e-\uffdc]*|.[\p{M}\p{DI}\uff9e\uff9f]*/gsu;

/**
 * Finds the words of a search in a text, as the server does.
 * @returns where each word first occurs, in order and without overlaps, extended to whole graphemes
 */
export function findWords(text: string, search: string): Range[] {
  const words = searchWords(search);
  if (words.length === 0) return [];
  let folded = '';
  const origin: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const part = foldCharacters(piece);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) origin.push(index);
  }
  const found: Range[] = [];
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) continue;
    const last = origin[at + word.length - 1] ?? 0;
    const end = origin.find((index) => index > last) ?? text.length;
    found.push(toGraphemes(text, [origin[at] ?? 0, end]));
  }
  return withoutOverlaps(found);
}

/**
 * Finds the words of a search in an ID, as the server does.
 * @returns the start of the ID that matches, if any
 */
export function findIdStart(id: string, search: string): Range[] {
  const words = searchWords(search).filter((word) => matchesId(id, word));
  return findWords(id, words.join(' '));
}

/** Half a grapheme cannot be highlighted: an emoji would fall apart. */
function toGraphemes(text: string, [start, end]: Range): Range {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  const last = graphemes.containing(end - 1);
  return [graphemes.containing(start)?.index ?? start, last ? last.index + last.segment.length : end];
}

function withoutOverlaps(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

import { fold } from '#text/fold.ts';

/** An ID is found by its first characters if there are this many of them; by fewer only if they are the whole ID. */
export const minIdPrefix = 6;

/** What a search compares. */
interface Searchable {
  /** A word matches any part of them. */
  texts: readonly (string | null)[];
  /** A word matches a whole ID or its start, but not the digits within. */
  ids?: readonly string[];
}

/** No one searches for more. */
const maxWords = 32;

/**
 * Splits a search into its folded words, without repetitions; of very many, the first 32 count. A profile, group or
 * option matches if each word does, in any order. A search without words is no filter.
 */
export function searchWords(search: string): string[] {
  return [...new Set(fold(search).split(' '))].filter(Boolean).slice(0, maxWords);
}

/** Whether all words of a search match. */
export function matchesSearch(searchable: Searchable, search: string): boolean {
  return matchesWords(searchable, searchWords(search));
}

/** @param words as {@link searchWords} returns them */
export function matchesWords({ texts, ids = [] }: Searchable, words: readonly string[]): boolean {
  const folded = texts.map((text) => fold(text ?? ''));
  return words.every(
    (word) => folded.some((text) => text.includes(word)) || ids.some((id) => matchesId(id, word)),
  );
}

/** @param word one of those that {@link searchWords} returns */
export function matchesId(id: string, word: string): boolean {
  const folded = fold(id);
  return word.length < minIdPrefix ? folded === word : folded.startsWith(word);
}

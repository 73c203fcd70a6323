import { fold } from '#text/fold.ts';
import { matchesWords, searchWords } from '#text/search-words.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Orders the people that a search has found: by the exact email, by the start of the name, by the start of words, by
 * any part of name and email, and last by an ID. Equal ones keep their order.
 */
export function rankPeople(profiles: readonly ReceivedProfile[], search: string): ReceivedProfile[] {
  const text = fold(search);
  const words = searchWords(search);
  const rankOf = ({ name, email }: ReceivedProfile): number => {
    const foldedName = fold(name);
    const foldedEmail = fold(email ?? '');
    if (foldedEmail === text) return 0;
    if (foldedName.startsWith(text)) return 1;
    const starts = [...foldedName.split(/[\s-]/), foldedEmail, ...foldedEmail.split(/[@.+_-]/)];
    if (words.every((word) => starts.some((start) => start.startsWith(word)))) return 2;
    return matchesWords({ texts: [name, email ?? ''] }, words) ? 3 : 4;
  };
  const ranked = profiles.map((profile) => ({ profile, rank: rankOf(profile) }));
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ profile }) => profile);
}

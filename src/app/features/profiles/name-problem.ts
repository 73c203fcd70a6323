import { viewWords } from '#app/lib/words/views.ts';
import type { View } from '#app/list/views.ts';
import { fold } from '#contract/fold.ts';

/**
 * Why a view cannot have a name, in a sentence; undefined if it can. Names that differ by case or accents alone are the same.
 * @param others the views besides it
 */
export function nameProblem(name: string, others: readonly View[]): string | undefined {
  if (!name.trim()) return viewWords.nameless;
  const same = others.find((other) => fold(other.name) === fold(name.trim()));
  return same && viewWords.taken(same.name);
}

import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import type { View } from '#app/profile-list/saved-views.ts';
import { fold } from '#text/fold.ts';

/**
 * Why a view cannot have a name, in a sentence; undefined if it can. Names that differ by case or accents alone are the same.
 * @param others the views besides it
 */
export function validateViewName(name: string, others: readonly View[]): string | undefined {
  if (!name.trim()) return viewMessages.nameless;
  const same = others.find((other) => fold(other.name) === fold(name.trim()));
  return same && viewMessages.taken(same.name);
}

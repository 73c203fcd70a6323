import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import type { View } from '#app/profile-list/saved-views.ts';
import { fold } from '#text/fold.ts';

/**
 * Validates the name of a view. Names that differ only in case or accents are the same.
 * @param others the other views
 * @returns an error message; undefined if the name is valid
 */
export function validateViewName(name: string, others: readonly View[]): string | undefined {
  if (!name.trim()) return viewMessages.nameless;
  const same = others.find((other) => fold(other.name) === fold(name));
  return same && viewMessages.taken(same.name);
}

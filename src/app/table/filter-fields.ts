import { oneOf, opaqueText } from '#app/lib/url-fields.ts';
import type { FilterField } from '#app/table/define-list-params.ts';

/** A search text. The URL keeps surrounding blanks while the user types; the request trims them. */
export const textFilter: FilterField<string, string | undefined> = {
  read: (text) => (text?.trim() ? text : ''),
  write: (text) => (text.trim() ? text : undefined),
  toRequest: (text) => text.trim() || undefined,
};

export const idFilter: FilterField<string | undefined, string | undefined> = {
  ...opaqueText,
  toRequest: (id) => id,
};

/** One of a fixed set of values, sent as an array of one. */
export function choiceFilter<Choice extends string>(
  choices: readonly Choice[],
): FilterField<Choice | undefined, Choice[] | undefined> {
  return { ...oneOf(choices), toRequest: (choice) => choice && [choice] };
}

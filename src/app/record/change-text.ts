import { isolate } from '#app/lib/words/catalogue.ts';
import { recordWords } from '#app/lib/words/record.ts';
import type { Change } from '#contract/change.ts';

/** How many groups a line names. */
export const mostNamed = 4;

/** What was asked for, in words. */
export function changeText({ action, group_ids }: Change, names: Map<string, string>): string {
  const named = group_ids.slice(0, mostNamed).map((id) => isolate(names.get(id) ?? id));
  const groups =
    named.length > 0
      ? recordWords.groups(named.join(', '), group_ids.length - named.length)
      : recordWords.noGroups;
  return recordWords.did[action](groups);
}

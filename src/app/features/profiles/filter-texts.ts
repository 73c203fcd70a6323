import { useChosenGroup } from '#app/features/profiles/group-filter.tsx';
import { filterWords } from '#app/lib/words/filters.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import type { Filters } from '#app/list/list-params.ts';

/** What narrows a list, in words. */
export function useFilterTexts(portal_id: string, { search, status, consumer_group_id }: Filters) {
  const { chosen: group } = useChosenGroup(portal_id, consumer_group_id);
  return [
    { label: filterWords.searchChip, value: search.trim() },
    { label: filterWords.status, value: status && profileWords[status] },
    { label: filterWords.group, value: group?.name },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

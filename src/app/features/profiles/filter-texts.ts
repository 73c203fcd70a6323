import { useChosenGroup } from '#app/features/profiles/group-filter.tsx';
import { filterWords } from '#app/lib/words/filters.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { useListParams } from '#app/list/use-list-params.ts';

/** What narrows the list now, in words. */
export function useFilterTexts(portal_id: string): { label: string; value: string }[] {
  const [{ search, status, consumer_group_id }] = useListParams();
  const { chosen: group } = useChosenGroup(portal_id, consumer_group_id);
  return [
    { label: filterWords.searchChip, value: search.trim() },
    { label: filterWords.status, value: status && profileWords[status] },
    { label: filterWords.group, value: group?.name },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

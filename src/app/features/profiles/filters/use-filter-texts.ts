import { useSelectedGroup } from '#app/group-picker/group-filter.tsx';
import { useRefineTexts } from '#app/features/profiles/refine/use-refine-texts.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import type { Filters } from '#app/profile-list/list-params.ts';

/** The filters of a list, as labels and values. */
export function useFilterTexts(portal_id: string, filters: Filters) {
  const { search, status, consumer_group_id } = filters;
  const refinement = useRefineTexts(portal_id, filters);
  const { selected: group } = useSelectedGroup(portal_id, consumer_group_id);
  return [
    { label: filterMessages.searchChip, value: search.trim() },
    { label: filterMessages.status, value: status && profileMessages[status] },
    { label: filterMessages.group, value: group?.name },
    ...refinement,
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

import { filterBarId } from '#app/features/profiles/filters/filter-bar.tsx';
import { useSelectedGroup } from '#app/features/profiles/filters/group-filter.tsx';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { FilterChips } from '#app/ui/fields/filter-chips.tsx';

/** The active filters, as chips that remove them. */
export function ActiveFilters({ portal_id }: { portal_id: string }) {
  const [{ search, status, consumer_group_id }, changeParams, changeList] = useListParams();
  const { selected: group, isPending } = useSelectedGroup(portal_id, consumer_group_id);
  const chip = (label: string, value: string | undefined, without: Partial<ListParams>) =>
    value ? [{ label, value, onRemove: () => changeList(without) }] : [];
  const groupChip = {
    label: filterMessages.group,
    value: isPending ? undefined : group?.name,
    onRemove: () => changeList({ consumer_group_id: undefined }),
  };
  return (
    <FilterChips
      chips={[
        ...chip(filterMessages.searchChip, search.trim(), { search: '' }),
        ...chip(filterMessages.status, status && profileMessages[status], { status: undefined }),
        ...(group ? [groupChip] : []),
      ]}
      onClear={() => changeParams(profileListParams.withoutFilters)}
      focusFallback={filterBarId}
    />
  );
}

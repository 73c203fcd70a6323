import { filterBarId } from '#app/features/profiles/filter-bar.tsx';
import { useChosenGroup } from '#app/features/profiles/group-filter.tsx';
import { changeList, type ListParams, withoutFilters } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { FilterChips } from '#app/ui/filter-chips.tsx';

/** What narrows the list now. */
export function ActiveFilters({ portal_id }: { portal_id: string }) {
  const [{ search, status, consumer_group_id }, changeParams] = useListParams();
  const { chosen: group, isPending } = useChosenGroup(portal_id, consumer_group_id);
  const remove = (without: Partial<ListParams>) => () => changeParams((now) => changeList(now, without));
  const chip = (label: string, value: string | undefined, without: Partial<ListParams>) =>
    value ? [{ label, value, onRemove: remove(without) }] : [];
  const groupChip = {
    label: filterWords.group,
    value: isPending ? undefined : group?.name,
    onRemove: remove({ consumer_group_id: undefined }),
  };
  return (
    <FilterChips
      chips={[
        ...chip(filterWords.searchChip, search.trim(), { search: '' }),
        ...chip(filterWords.status, status && profileWords[status], { status: undefined }),
        ...(group ? [groupChip] : []),
      ]}
      onClear={() => changeParams(withoutFilters)}
      focusHeir={filterBarId}
    />
  );
}

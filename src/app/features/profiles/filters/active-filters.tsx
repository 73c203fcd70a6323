import { filterBarId } from '#app/features/profiles/filters/filter-bar.tsx';
import { useSelectedGroup } from '#app/group-picker/group-filter.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { isRefined, type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { FilterChips } from '#app/ui/fields/filter-chips.tsx';

const refineChips = lazyWithPreload(
  async () => (await import('#app/features/profiles/refine/refine-chips.tsx')).RefineChips,
);

/** The active filters, as chips that remove them. */
export function ActiveFilters({ portal_id }: { portal_id: string }) {
  const [params, changeParams, changeList] = useListParams();
  const { search, status, consumer_group_id } = params;
  const { selected: group, isPending, note } = useSelectedGroup(portal_id, consumer_group_id);
  const chip = (label: string, value: string | undefined, without: Partial<ListParams>) =>
    value ? [{ label, value, onRemove: () => changeList(without) }] : [];
  const groupChip = {
    label: filterMessages.group,
    value: isPending ? undefined : group?.name,
    onRemove: () => changeList({ consumer_group_id: undefined }),
  };
  return (
    <>
      <FilterChips
        chips={[
          ...chip(filterMessages.searchChip, search.trim(), { search: '' }),
          ...chip(filterMessages.status, status && profileMessages[status], { status: undefined }),
          ...(group ? [groupChip] : []),
        ]}
        onClear={() => changeParams(profileListParams.withoutFilters)}
        focusFallback={filterBarId}
      >
        {isRefined(params) && (
          <LazyBoundary part={refineChips}>
            {(RefineChips) => <RefineChips portal_id={portal_id} focusFallback={filterBarId} />}
          </LazyBoundary>
        )}
      </FilterChips>
      <output className="text-ink-2 empty:hidden">{note}</output>
    </>
  );
}

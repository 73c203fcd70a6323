import { GroupFilter } from '#app/features/profiles/filters/group-filter.tsx';
import { SearchFilter } from '#app/features/profiles/filters/search-filter.tsx';
import { ViewsButton } from '#app/features/profiles/views/views-button.tsx';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

const statusOptions = [
  { value: 'all', label: filterMessages.statusAll },
  { value: 'active', label: profileMessages.active },
  { value: 'invited', label: profileMessages.invited },
] as const;

/** Receives the focus of a filter chip that is removed. */
export const filterBarId = 'filters';

/** The filters (search, status, group), and the saved views. */
export function FilterBar({ portal_id }: { portal_id: string }) {
  const [params, , changeList] = useListParams();
  return (
    <search
      id={filterBarId}
      tabIndex={-1}
      aria-label={filterMessages.region}
      className="flex grow flex-wrap items-center gap-2 max-lg:order-last max-lg:w-full"
    >
      <div className="min-w-56 flex-1 sm:max-w-80">
        <SearchFilter
          value={params.search}
          onChange={(search) => changeList({ search }, { replace: true })}
        />
      </div>
      <SegmentedControl
        label={filterMessages.status}
        options={statusOptions}
        value={params.status ?? 'all'}
        onChange={(status) => changeList({ status: status === 'all' ? undefined : status })}
      />
      <GroupFilter
        portal_id={portal_id}
        value={params.consumer_group_id}
        onChange={(consumer_group_id) => changeList({ consumer_group_id })}
      />
      <ViewsButton portal_id={portal_id} />
    </search>
  );
}

import { GroupFilter } from '#app/features/profiles/group-filter.tsx';
import { changeList } from '#app/list/list-params.ts';
import { SearchFilter } from '#app/features/profiles/search-filter.tsx';
import { useListParams } from '#app/list/use-list-params.ts';
import { words } from '#app/lib/words.ts';
import { Segmented } from '#app/ui/segmented.tsx';

const statuses = [
  { value: 'all', label: words.filters.statusAll },
  { value: 'active', label: words.profiles.active },
  { value: 'invited', label: words.profiles.invited },
] as const;

/** Takes the focus of the chips, which go when they are pressed. */
export const filterBarId = 'filters';

/** Search, status and group: what the list is narrowed by. */
export function FilterBar({ portal_id }: { portal_id: string }) {
  const [params, changeParams] = useListParams();
  return (
    <search
      id={filterBarId}
      tabIndex={-1}
      aria-label={words.filters.region}
      className="flex flex-wrap items-center gap-2"
    >
      <div className="min-w-56 flex-1 sm:max-w-80">
        <SearchFilter
          value={params.search}
          onChange={(search) => changeParams((now) => changeList(now, { search }), { replace: true })}
        />
      </div>
      <Segmented
        label={words.filters.status}
        choices={statuses}
        value={params.status ?? 'all'}
        onChange={(status) =>
          changeParams((now) => changeList(now, { status: status === 'all' ? undefined : status }))
        }
      />
      <GroupFilter
        portal_id={portal_id}
        value={params.consumer_group_id}
        onChange={(consumer_group_id) => changeParams((now) => changeList(now, { consumer_group_id }))}
      />
    </search>
  );
}

import { GroupFilter } from '#app/features/profiles/group-filter.tsx';
import { changeList } from '#app/list/list-params.ts';
import { SearchFilter } from '#app/features/profiles/search-filter.tsx';
import { ViewsButton } from '#app/features/profiles/views-button.tsx';
import { useListParams } from '#app/list/use-list-params.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { Segmented } from '#app/ui/segmented.tsx';

const statuses = [
  { value: 'all', label: filterWords.statusAll },
  { value: 'active', label: profileWords.active },
  { value: 'invited', label: profileWords.invited },
] as const;

/** Takes the focus of the chips, which go when they are pressed. */
export const filterBarId = 'filters';

/** Search, status and group: what the list is narrowed by; and the views, which keep that. */
export function FilterBar({ portal_id }: { portal_id: string }) {
  const [params, changeParams] = useListParams();
  return (
    <search
      id={filterBarId}
      tabIndex={-1}
      aria-label={filterWords.region}
      className="flex grow flex-wrap items-center gap-2 max-lg:order-last max-lg:w-full"
    >
      <div className="min-w-56 flex-1 sm:max-w-80">
        <SearchFilter
          value={params.search}
          onChange={(search) => changeParams((now) => changeList(now, { search }), { replace: true })}
        />
      </div>
      <Segmented
        label={filterWords.status}
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
      <ViewsButton portal_id={portal_id} />
    </search>
  );
}

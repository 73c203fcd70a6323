import { GroupFilter } from '#app/group-picker/group-filter.tsx';
import { SearchFilter } from '#app/features/profiles/filters/search-filter.tsx';
import { ViewsButton } from '#app/features/profiles/views/views-button.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';

const statusOptions = [
  { value: 'all', label: filterMessages.statusAll },
  { value: 'active', label: profileMessages.active },
  { value: 'invited', label: profileMessages.invited },
] as const;

const refineDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/refine/refine-dialog.tsx')).RefineDialog,
);

/** Receives the focus of a filter chip that is removed. */
export const filterBarId = 'filters';

/** The filters (search, status, group, and those that the API does not have), and the saved views. */
export function FilterBar({ portal_id }: { portal_id: string }) {
  const [params, , changeList] = useListParams();
  return (
    <search
      id={filterBarId}
      tabIndex={-1}
      aria-label={filterMessages.region}
      className="flex grow flex-wrap items-center gap-2 max-lg:order-last max-lg:w-full wide:basis-0"
    >
      <div className="min-w-24 flex-1 max-wide:min-w-search sm:max-w-80">
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
      <PickerButton
        popup={refineDialog}
        renderPopup={(RefineDialog, { close }) => <RefineDialog portal_id={portal_id} onClose={close} />}
      >
        {filterMessages.refine}
      </PickerButton>
      <ViewsButton portal_id={portal_id} />
    </search>
  );
}

import { groupListParams } from '#app/features/groups/group-list-params.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { ListSearchField } from '#app/table/list-search-field.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

const statusOptions = [
  { value: 'active', label: groupListMessages.statuses.active },
  { value: 'archived', label: groupListMessages.statuses.archived },
] as const;

/** The search, and which groups are listed: active or archived ones. */
export function GroupFilters() {
  const [params, , changeList] = useUrlParams(groupListParams);
  return (
    <search aria-label={groupListMessages.region} className="flex flex-wrap items-center gap-2">
      <div className="min-w-search flex-1 sm:max-w-80">
        <ListSearchField
          label={groupListMessages.search}
          clearLabel={groupListMessages.clearSearch}
          value={params.search}
          onChange={(search) => changeList({ search }, { replace: true })}
        />
      </div>
      <SegmentedControl
        label={groupListMessages.status}
        options={statusOptions}
        value={params.status ?? 'active'}
        onChange={(status) => changeList({ status: status === 'archived' ? status : undefined })}
      />
    </search>
  );
}

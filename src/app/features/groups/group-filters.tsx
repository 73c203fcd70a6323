import { useLocation } from 'react-router';
import { groupListParams } from '#app/features/groups/group-list-params.ts';
import { useDebouncedText } from '#app/lib/use-debounced-text.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { SearchField } from '#app/ui/fields/search-field.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

const statusOptions = [
  { value: 'active', label: groupListMessages.statuses.active },
  { value: 'archived', label: groupListMessages.statuses.archived },
] as const;
const debounceDelay = 250;

/** The search, and which groups are listed: active or archived ones. */
export function GroupFilters() {
  const [params, , changeList] = useUrlParams(groupListParams);
  const [text, edit] = useDebouncedText(
    params.search,
    (search) => changeList({ search }, { replace: true }),
    debounceDelay,
    useLocation().pathname,
  );
  return (
    <search aria-label={groupListMessages.region} className="flex flex-wrap items-center gap-2">
      <div className="min-w-56 flex-1 sm:max-w-80">
        <SearchField
          label={groupListMessages.search}
          clearLabel={groupListMessages.clearSearch}
          value={text}
          onChange={edit}
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

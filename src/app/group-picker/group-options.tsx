import { errorText } from '#app/api/error-text.ts';
import { useGroupCreation } from '#app/group-picker/use-group-creation.ts';
import type { GroupSearch } from '#app/group-picker/use-group-search.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { OptionList } from '#app/ui/pickers/option-list.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupOptionsProps {
  portal_id: string;
  label: string;
  groupSearch: GroupSearch;
  isMultiple?: boolean;
  /** The id of the selected group. */
  selected?: string | undefined;
  /** Why a group cannot be toggled; undefined if it can. */
  nonRemovableReason?: (group: ReceivedGroup) => string | undefined;
  /** Picks a group that was created here, in pickers of groups to assign. */
  onCreated?: ((group: ReceivedGroup) => void) | undefined;
}

/** The groups of a picker, with their descriptions or the reason why they cannot be toggled. */
export function GroupOptions({
  portal_id,
  label,
  groupSearch,
  isMultiple = false,
  selected,
  nonRemovableReason,
  onCreated,
}: GroupOptionsProps) {
  const { query, groups, isStale, picker } = groupSearch;
  const creation = useGroupCreation(portal_id, groupSearch, onCreated);
  return (
    <OptionList<ReceivedGroup>
      label={label}
      searchLabel={groupMessages.search}
      optionOf={(group) => {
        const reason = nonRemovableReason?.(group);
        return {
          key: group.id,
          text: group.name,
          detail: reason ?? group.description,
          fixed: Boolean(reason),
        };
      }}
      status={statusText(groupSearch)}
      isEmpty={groups.length === 0}
      isBusy={query.isFetching}
      isStale={isStale}
      isMultiple={isMultiple}
      selected={selected}
      error={
        query.isError && groups.length === 0
          ? groupMessages.failed(errorText(query.error).summary)
          : undefined
      }
      onRetry={() => void query.refetch()}
      more={query.hasNextPage ? groupMessages.more : undefined}
      onMore={() => void query.fetchNextPage({ cancelRefetch: false })}
      creation={creation}
      picker={picker}
    />
  );
}

function statusText({ query, groups, search, isStale }: GroupSearch): string {
  if (query.isPending) return groupMessages.loading;
  if (isStale) return groupMessages.searching;
  if (query.isFetchingNextPage) return groupMessages.loadingMore;
  if (groups.length > 0) return groupMessages.found(groups.length);
  return search.trim() ? groupMessages.none : groupMessages.noneAtAll;
}

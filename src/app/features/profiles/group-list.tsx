import { errorText } from '#app/api/error-text.ts';
import type { GroupSearch } from '#app/features/profiles/use-group-search.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { OptionList } from '#app/ui/option-list.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupListProps {
  label: string;
  groupSearch: GroupSearch;
  isMultiple?: boolean;
  /** The id of the one that is chosen. */
  chosen?: string | undefined;
  /** Why a group can be neither ticked nor unticked; undefined where it can. */
  whyFixed?: (group: ReceivedGroup) => string | undefined;
}

/** The groups that a picker offers, with their descriptions or the reason why they are fixed. */
export function GroupList({ label, groupSearch, isMultiple = false, chosen, whyFixed }: GroupListProps) {
  const { query, groups, isStale, picker } = groupSearch;
  return (
    <OptionList<ReceivedGroup>
      label={label}
      searchLabel={groupWords.search}
      optionOf={(group) => {
        const reason = whyFixed?.(group);
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
      chosen={chosen}
      error={
        query.isError && groups.length === 0 ? groupWords.failed(errorText(query.error).title) : undefined
      }
      onRetry={() => void query.refetch()}
      more={query.hasNextPage ? groupWords.more : undefined}
      onMore={() => void query.fetchNextPage()}
      picker={picker}
    />
  );
}

function statusText({ query, groups, search, isStale }: GroupSearch): string {
  if (query.isPending) return groupWords.loading;
  if (isStale) return groupWords.searching;
  if (query.isFetchingNextPage) return groupWords.loadingMore;
  if (groups.length > 0) return groupWords.found(groups.length);
  return search.trim() ? groupWords.none : groupWords.noneAtAll;
}

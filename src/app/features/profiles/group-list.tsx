import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import type { UIEvent } from 'react';
import { errorText } from '#app/api/error-text.ts';
import type { GroupSearch } from '#app/features/profiles/use-group-search.ts';
import { words } from '#app/lib/words.ts';
import { Button } from '#app/ui/button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupListProps {
  label: string;
  groupSearch: GroupSearch;
  /** Why a group can be neither ticked nor unticked; undefined where it can. */
  whyFixed?: (group: ReceivedGroup) => string | undefined;
}

/** The popup of a group picker: search, the groups with their ticks, and what the loading came to. */
export function GroupList({ label, groupSearch, whyFixed }: GroupListProps) {
  const { query, groups } = groupSearch;
  return (
    <Combobox.Portal>
      <Combobox.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-40">
        <Combobox.Popup
          aria-label={label}
          className="w-80 max-w-(--available-width) rounded-lg border border-line bg-raised shadow-2 outline-none"
        >
          <div className="border-b border-line p-1.5">
            <Combobox.Input
              aria-label={words.groups.search}
              placeholder={words.groups.search}
              dir="auto"
              className="h-8 w-full rounded-md bg-transparent px-2 outline-none"
            />
          </div>
          <Combobox.Status
            className={groups.length > 0 || query.isError ? 'sr-only' : 'px-3 py-4 text-center text-ink-2'}
          >
            {statusText(groupSearch)}
          </Combobox.Status>
          {query.isError && groups.length === 0 ? (
            <ListError error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <Combobox.List
              aria-label={label}
              aria-busy={query.isFetching}
              onScroll={(event) => isNearEnd(event) && loadMore(groupSearch)}
              className="max-h-list scroll-py-1 overflow-y-auto overscroll-contain p-1 empty:p-0"
            >
              {(group: ReceivedGroup) => (
                <GroupOption key={group.id} group={group} reason={whyFixed?.(group)} />
              )}
            </Combobox.List>
          )}
          {query.hasNextPage && <LoadMore groupSearch={groupSearch} />}
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function GroupOption({ group, reason }: { group: ReceivedGroup; reason: string | undefined }) {
  const detail = reason ?? group.description;
  return (
    <Combobox.Item
      value={group}
      aria-disabled={reason !== undefined || undefined}
      className="flex items-start gap-2 rounded-md px-2 py-1.5 outline-none aria-disabled:text-ink-2 data-highlighted:bg-hover"
    >
      <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded border border-line-strong">
        <Combobox.ItemIndicator>
          <Check aria-hidden="true" strokeWidth={3} className="size-3 text-accent" />
        </Combobox.ItemIndicator>
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{group.name}</bdi>
        {detail && <span className="line-clamp-2 text-xs text-ink-2">{detail}</span>}
      </span>
    </Combobox.Item>
  );
}

function LoadMore({ groupSearch }: { groupSearch: GroupSearch }) {
  return (
    <div className="border-t border-line p-1">
      <Button variant="ghost" className="w-full" onClick={() => loadMore(groupSearch)}>
        {groupSearch.query.isFetchingNextPage ? words.groups.loadingMore : words.groups.more}
      </Button>
    </div>
  );
}

function ListError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-3 py-4 text-center">
      <p className="font-medium">{words.groups.failed}</p>
      <p className="text-ink-2">{errorText(error).title}</p>
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  );
}

function statusText({ query, groups, search }: GroupSearch): string {
  if (query.isPending) return words.groups.loading;
  if (query.isFetchingNextPage) return words.groups.loadingMore;
  if (groups.length > 0) return words.groups.found(groups.length);
  return search.trim() ? words.groups.none : words.groups.noneAtAll;
}

function loadMore({ query }: GroupSearch): void {
  if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
}

function isNearEnd({ currentTarget: list }: UIEvent<HTMLElement>): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < list.clientHeight / 2;
}

import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { filterBarId } from '#app/features/profiles/filter-bar.tsx';
import { useChosenGroup } from '#app/features/profiles/group-filter.tsx';
import { changeList, isFiltered, type ListParams, withoutFilters } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { Button } from '#app/ui/button.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';

/** What narrows the list now, each with a way out, and one way out of all. */
export function ActiveFilters({ portal_id }: { portal_id: string }) {
  const [params, changeParams] = useListParams();
  const { chosen: group, isPending } = useChosenGroup(portal_id, params.consumer_group_id);
  if (!isFiltered(params)) return null;
  const clear = (change: Partial<ListParams>) => changeParams((now) => changeList(now, change));
  return (
    <ul aria-label={filterWords.active} className="flex flex-wrap items-center gap-1.5">
      {params.search && (
        <FilterChip
          label={filterWords.searchChip}
          value={params.search.trim()}
          onRemove={() => clear({ search: '' })}
        />
      )}
      {params.status && (
        <FilterChip
          label={filterWords.status}
          value={profileWords[params.status]}
          onRemove={() => clear({ status: undefined })}
        />
      )}
      {group && (
        <FilterChip
          label={filterWords.group}
          value={isPending ? undefined : group.name}
          onRemove={() => clear({ consumer_group_id: undefined })}
        />
      )}
      <li>
        <Button
          variant="ghost"
          className="h-7"
          onClick={() => {
            focusFilterBar();
            changeParams(withoutFilters);
          }}
        >
          {filterWords.clearAll}
        </Button>
      </li>
    </ul>
  );
}

interface FilterChipProps {
  label: string;
  /** Undefined while it is on the way. */
  value: string | undefined;
  onRemove: () => void;
}

function FilterChip({ label, value, onRemove }: FilterChipProps) {
  return (
    <li className="flex h-7 max-w-full items-center gap-1 rounded-full bg-selected ps-3 text-xs text-accent">
      <span className="text-ink-2">{label}:</span>
      {value === undefined ? (
        <Skeleton className="h-3 w-20" />
      ) : (
        <bdi className="truncate font-medium">{value}</bdi>
      )}
      <IconButton
        label={filterWords.remove(value === undefined ? label : `${label}: ${value}`)}
        icon={<X aria-hidden="true" className="size-3.5" />}
        className="size-7 min-w-7 shrink-0 rounded-full px-0"
        data-removes-filter=""
        onClick={(event) => {
          focusNeighbour(event);
          onRemove();
        }}
      />
    </li>
  );
}

/** The chip goes with its button: the focus moves on to the next one, or back, or to where filters are chosen. */
function focusNeighbour({ currentTarget: button }: MouseEvent): void {
  const buttons = [...(button.closest('ul')?.querySelectorAll<HTMLElement>('[data-removes-filter]') ?? [])];
  const index = buttons.findIndex((other) => other === button);
  const next = buttons[index + 1] ?? buttons[index - 1];
  if (next) next.focus();
  else focusFilterBar();
}

function focusFilterBar(): void {
  document.getElementById(filterBarId)?.focus();
}

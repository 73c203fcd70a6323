import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ChevronDown, Users } from 'lucide';
import { isNotFound } from '#app/api/is-not-found.ts';
import { groupQuery } from '#app/api/group-queries.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

const groupFilterMenu = lazyWithPreload(
  async () => (await import('#app/group-picker/group-filter-menu.tsx')).GroupFilterMenu,
);

interface GroupFilterProps {
  portal_id: string;
  value: string | undefined;
  onChange: (consumer_group_id: string | undefined) => void;
}

/** Selects the group whose members are listed. */
export function GroupFilter({ portal_id, value, onChange }: GroupFilterProps) {
  const { selected, isPending } = useSelectedGroup(portal_id, value);
  const name = selected?.name ?? filterMessages.groupAll;
  return (
    <PickerButton
      popup={groupFilterMenu}
      renderPopup={(GroupFilterMenu, picker) => (
        <GroupFilterMenu portal_id={portal_id} selected={selected} onChange={onChange} picker={picker} />
      )}
      shortcut={{ layer: 'page', action: 'group' }}
      isCombobox
      icon={<Icon node={Users} className="size-3.5 text-ink-3" />}
      aria-label={`${filterMessages.group}: ${isPending ? filterMessages.loadingGroup : name}`}
    >
      {isPending ? (
        <Skeleton className="h-3 w-20" />
      ) : (
        <UserText translate={selected ? 'no' : 'yes'} className="max-w-40 truncate">
          {name}
        </UserText>
      )}
      <Icon node={ChevronDown} className="size-3.5 text-ink-3" />
    </PickerButton>
  );
}

interface SelectedGroup {
  selected: ReceivedGroup | null;
  /** Its name is still loading. */
  isPending: boolean;
  /** What to know about filtering by it. */
  note?: string | undefined;
}

/**
 * The group of the filter. A link or a view can name one that was archived or does not exist, which its name then says.
 * Its id serves as the name if the group cannot be loaded.
 */
export function useSelectedGroup(portal_id: string, id: string | undefined): SelectedGroup {
  const query = useQuery({ ...groupQuery(portal_id, id ?? ''), enabled: id !== undefined });
  return id === undefined ? { selected: null, isPending: false } : selectedGroup(id, query);
}

/** The same of a query that is under way. */
export function selectedGroup(
  id: string,
  { data, error, isLoading }: UseQueryResult<ReceivedGroup>,
): SelectedGroup {
  if (!data && isNotFound(error)) {
    return {
      selected: { id, name: filterMessages.unknownGroup },
      isPending: false,
      note: filterMessages.unknownGroupNote,
    };
  }
  if (!data) return { selected: { id, name: id }, isPending: isLoading };
  if (data.status === 'archived') {
    const name = filterMessages.archivedGroup(data.name);
    return { selected: { ...data, name }, isPending: false, note: filterMessages.archivedGroupNote };
  }
  return {
    selected: data,
    isPending: false,
    note: data.is_default ? filterMessages.everyoneHasIt : undefined,
  };
}

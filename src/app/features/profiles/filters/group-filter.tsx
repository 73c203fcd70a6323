import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Users } from 'lucide-react';
import { groupQuery } from '#app/api/group-queries.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

const groupFilterMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/filters/group-filter-menu.tsx')).GroupFilterMenu,
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
      icon={<Users aria-hidden="true" className="size-3.5 text-ink-3" />}
      aria-label={`${filterMessages.group}: ${isPending ? filterMessages.loadingGroup : name}`}
    >
      {isPending ? (
        <Skeleton className="h-3 w-20" />
      ) : (
        <UserText translate={selected ? 'no' : 'yes'} className="max-w-40 truncate">
          {name}
        </UserText>
      )}
      <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
    </PickerButton>
  );
}

interface SelectedGroup {
  selected: ReceivedGroup | null;
  /** Its name is still loading. */
  isPending: boolean;
}

/** The group of the filter. Its id serves as the name if the group cannot be loaded. */
export function useSelectedGroup(portal_id: string, id: string | undefined): SelectedGroup {
  const { data, isLoading } = useQuery({ ...groupQuery(portal_id, id ?? ''), enabled: id !== undefined });
  if (id === undefined) return { selected: null, isPending: false };
  return { selected: data ?? { id, name: id }, isPending: isLoading };
}

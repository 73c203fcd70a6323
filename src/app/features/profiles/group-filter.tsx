import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Users } from 'lucide-react';
import { groupQuery } from '#app/api/groups.ts';
import { latePart } from '#app/lib/late-part.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

const groupMenu = latePart(async () => (await import('#app/features/profiles/group-menu.tsx')).GroupMenu);

interface GroupFilterProps {
  portal_id: string;
  value: string | undefined;
  onChange: (consumer_group_id: string | undefined) => void;
}

/** Chooses the group whose members are listed. */
export function GroupFilter({ portal_id, value, onChange }: GroupFilterProps) {
  const { chosen, isPending } = useChosenGroup(portal_id, value);
  const name = chosen?.name ?? filterWords.groupAll;
  return (
    <PickerButton
      popup={groupMenu}
      renderPopup={(GroupMenu, picker) => (
        <GroupMenu portal_id={portal_id} chosen={chosen} onChange={onChange} picker={picker} />
      )}
      shortcut={{ layer: 'page', action: 'group' }}
      isCombobox
      icon={<Users aria-hidden="true" className="size-3.5 text-ink-3" />}
      aria-label={`${filterWords.group}: ${isPending ? groupWords.loading : name}`}
    >
      {isPending ? <Skeleton className="h-3 w-20" /> : <bdi className="max-w-40 truncate">{name}</bdi>}
      <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
    </PickerButton>
  );
}

interface ChosenGroup {
  chosen: ReceivedGroup | null;
  /** Its name is on the way. */
  isPending: boolean;
}

/** The group of the filter; by its id alone where its name cannot be had. */
export function useChosenGroup(portal_id: string, id: string | undefined): ChosenGroup {
  const { data, isLoading } = useQuery({ ...groupQuery(portal_id, id ?? ''), enabled: id !== undefined });
  if (id === undefined) return { chosen: null, isPending: false };
  return { chosen: data ?? { id, name: id }, isPending: isLoading };
}

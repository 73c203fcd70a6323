import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Users } from 'lucide-react';
import { groupQuery } from '#app/api/groups.ts';
import { latePart } from '#app/lib/late-part.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

const groupMenu = latePart(async () => (await import('#app/features/profiles/group-menu.tsx')).GroupMenu);

interface GroupFilterProps {
  portal_id: string;
  value: string | undefined;
  onChange: (consumer_group_id: string | undefined) => void;
}

/** Chooses the group whose members are listed. */
export function GroupFilter({ portal_id, value, onChange }: GroupFilterProps) {
  const chosen = useChosenGroup(portal_id, value);
  const name = chosen?.name ?? value;
  return (
    <PickerButton
      popup={groupMenu}
      renderPopup={(GroupMenu, picker) => (
        <GroupMenu portal_id={portal_id} chosen={chosen} onChange={onChange} picker={picker} />
      )}
      shortcut={{ layer: 'page', action: 'group' }}
      isCombobox
      icon={<Users aria-hidden="true" className="size-3.5 text-ink-3" />}
      aria-label={`${filterWords.group}: ${name ?? filterWords.groupAll}`}
    >
      <bdi className="max-w-40 truncate">{name ?? filterWords.groupAll}</bdi>
      <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
    </PickerButton>
  );
}

/** The group of the filter with its name; by its id alone while the name is unknown. */
export function useChosenGroup(portal_id: string, id: string | undefined): ReceivedGroup | null {
  const { data } = useQuery({ ...groupQuery(portal_id, id ?? ''), enabled: id !== undefined });
  if (id === undefined) return null;
  return data ?? { id, name: id };
}

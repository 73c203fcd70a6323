import { Combobox } from '@base-ui/react/combobox';
import { GroupList } from '#app/features/profiles/group-list.tsx';
import { useGroupSearch } from '#app/features/profiles/use-group-search.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import type { Picker } from '#app/ui/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupMenuProps {
  portal_id: string;
  chosen: ReceivedGroup | null;
  onChange: (consumer_group_id: string | undefined) => void;
  picker: Picker;
}

/** The groups whose members can be listed. Choosing the chosen one again lists everyone. */
export function GroupMenu({ portal_id, chosen, onChange, picker }: GroupMenuProps) {
  const groupSearch = useGroupSearch(portal_id, picker);
  return (
    <Combobox.Root<ReceivedGroup>
      {...groupSearch.combobox}
      value={chosen}
      onValueChange={(group) => onChange(group?.id === chosen?.id ? undefined : group?.id)}
    >
      <GroupList label={filterWords.group} groupSearch={groupSearch} chosen={chosen?.id} />
    </Combobox.Root>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { groupQuery } from '#app/api/group-queries.ts';
import { Combobox } from '@base-ui/react/combobox';
import { GroupOptions } from '#app/group-picker/group-options.tsx';
import { useGroupSearch } from '#app/group-picker/use-group-search.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupFilterMenuProps {
  portal_id: string;
  selected: ReceivedGroup | null;
  onChange: (consumer_group_id: string | undefined) => void;
  picker: Picker;
}

/** The groups to filter by. Selecting the current one again removes the filter. */
export function GroupFilterMenu({ portal_id, selected, onChange, picker }: GroupFilterMenuProps) {
  const groupSearch = useGroupSearch(portal_id, picker);
  const queryClient = useQueryClient();
  return (
    <Combobox.Root<ReceivedGroup>
      {...groupSearch.combobox}
      value={selected}
      onValueChange={(group) => {
        // Its name is known, so that nobody waits for it.
        if (group) queryClient.setQueryData(groupQuery(portal_id, group.id).queryKey, group);
        onChange(group?.id === selected?.id ? undefined : group?.id);
      }}
    >
      <GroupOptions
        portal_id={portal_id}
        label={filterMessages.group}
        groupSearch={groupSearch}
        selected={selected?.id}
      />
    </Combobox.Root>
  );
}

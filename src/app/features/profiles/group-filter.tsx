import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Users } from 'lucide-react';
import { groupQuery } from '#app/api/groups.ts';
import { GroupList } from '#app/features/profiles/group-list.tsx';
import { useGroupSearch } from '#app/features/profiles/use-group-search.ts';
import { words } from '#app/lib/words.ts';
import { Button } from '#app/ui/button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupFilterProps {
  portal_id: string;
  value: string | undefined;
  onChange: (consumer_group_id: string | undefined) => void;
}

/** Chooses the group whose members are listed. */
export function GroupFilter({ portal_id, value, onChange }: GroupFilterProps) {
  const groupSearch = useGroupSearch(portal_id);
  const chosen = useChosenGroup(portal_id, value);
  const name = chosen?.name ?? value;
  return (
    <Combobox.Root<ReceivedGroup>
      {...groupSearch.combobox}
      value={chosen}
      onValueChange={(group) => onChange(group?.id === value ? undefined : group?.id)}
    >
      <Combobox.Trigger
        render={<Button icon={<Users aria-hidden="true" className="size-3.5 text-ink-3" />} />}
        aria-label={`${words.filters.group}: ${name ?? words.filters.groupAll}`}
      >
        <bdi className="max-w-40 truncate">{name ?? words.filters.groupAll}</bdi>
        <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
      </Combobox.Trigger>
      <GroupList label={words.filters.group} groupSearch={groupSearch} />
    </Combobox.Root>
  );
}

/** The group of the filter with its name; by its id alone while the name is unknown. */
export function useChosenGroup(portal_id: string, id: string | undefined): ReceivedGroup | null {
  const { data } = useQuery({ ...groupQuery(portal_id, id ?? ''), enabled: id !== undefined });
  if (id === undefined) return null;
  return data ?? { id, name: id };
}

import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { groupQuery } from '#app/api/groups.ts';
import { useShortcut } from '#app/lib/single-keys.ts';
import { useKeys } from '#app/lib/use-keys.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { Button } from '#app/ui/button.tsx';
import { usePicker } from '#app/ui/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';

const loadMenu = async () => ({ default: (await import('#app/features/profiles/group-menu.tsx')).GroupMenu });
const GroupMenu = lazy(loadMenu);

interface GroupFilterProps {
  portal_id: string;
  value: string | undefined;
  onChange: (consumer_group_id: string | undefined) => void;
}

/** Chooses the group whose members are listed. */
export function GroupFilter({ portal_id, value, onChange }: GroupFilterProps) {
  const chosen = useChosenGroup(portal_id, value);
  const name = chosen?.name ?? value;
  const { picker, button, open } = usePicker(loadMenu);
  useKeys('page', { group: open });
  return (
    <>
      <Button
        {...button}
        aria-keyshortcuts={useShortcut('group')}
        icon={<Users aria-hidden="true" className="size-3.5 text-ink-3" />}
        aria-label={`${filterWords.group}: ${name ?? filterWords.groupAll}`}
      >
        <bdi className="max-w-40 truncate">{name ?? filterWords.groupAll}</bdi>
        <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
      </Button>
      {picker.isOpen && (
        <Suspense>
          <GroupMenu portal_id={portal_id} chosen={chosen} onChange={onChange} picker={picker} />
        </Suspense>
      )}
    </>
  );
}

/** The group of the filter with its name; by its id alone while the name is unknown. */
export function useChosenGroup(portal_id: string, id: string | undefined): ReceivedGroup | null {
  const { data } = useQuery({ ...groupQuery(portal_id, id ?? ''), enabled: id !== undefined });
  if (id === undefined) return null;
  return data ?? { id, name: id };
}

import { displayMessages } from '#app/messages/profiles/display-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { type ColumnId, columnIds } from '#app/profile-list/columns-and-density.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useFittingColumns } from '#app/profile-list/use-fitting-columns.ts';

const titles: Record<ColumnId, string> = {
  name: profileMessages.name,
  email: profileMessages.email,
  status: profileMessages.status,
  groups: profileMessages.groups,
  id: profileMessages.profileId,
  consumer_id: profileMessages.consumerId,
  created_at: profileMessages.created,
  updated_at: profileMessages.updated,
};

/** The columns, whether they are shown, and what is to know of them at this width. */
export function useColumnOptions() {
  const { columns } = useDisplay();
  const fitting = useFittingColumns();
  return columnIds.map((id) => {
    const isShown = columns.includes(id);
    const hint = id === 'email' ? displayMessages.underName : displayMessages.noRoom;
    return { id, title: titles[id], isShown, hint: isShown && !fitting.includes(id) ? hint : undefined };
  });
}

export const densityOptions = [
  { value: 'comfortable', label: displayMessages.comfortable },
  { value: 'compact', label: displayMessages.compact },
] as const;

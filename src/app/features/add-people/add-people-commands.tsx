import type { PaletteSection } from '#app/commands/palette-option.ts';
import { useAddPeopleOptions } from '#app/features/add-people/use-add-people-options.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The commands that invite or add someone. */
export function useAddPeopleCommands(portal_id: string): PaletteSection[] {
  const { openDialog } = useListCommands(portal_id);
  const items = useAddPeopleOptions().map(({ mode, label, icon, disabledReason }) => ({
    id: `add-people-${mode}`,
    label,
    disabledReason,
    icon: <Icon node={icon} className="size-4" />,
    run: () => openDialog(mode),
  }));
  return [{ title: paletteListMessages.sections.people, items }];
}

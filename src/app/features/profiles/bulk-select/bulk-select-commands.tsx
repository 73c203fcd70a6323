import type { PaletteSection } from '#app/commands/palette-option.ts';
import { bulkSelectStrategies } from '#app/features/profiles/bulk-select/bulk-select-strategies.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The commands that select many profiles. */
export function useBulkSelectCommands(portal_id: string): PaletteSection[] {
  const { params, openDialog } = useListCommands(portal_id);
  const isFiltered = params !== undefined && profileListParams.isFiltered(params);
  const items = bulkSelectStrategies(isFiltered).map(({ strategy, label, icon }) => ({
    id: `select-${strategy}`,
    label,
    icon: <Icon node={icon} className="size-4" />,
    run: () => openDialog(strategy),
  }));
  return [{ title: paletteListMessages.sections.selection, items }];
}

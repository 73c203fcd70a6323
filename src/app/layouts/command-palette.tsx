import { useQuery } from '@tanstack/react-query';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery } from '#app/api/portal-queries.ts';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { useAddPeopleCommands } from '#app/features/add-people/add-people-commands.tsx';
import { useCreateGroupCommands } from '#app/features/groups/form/create-group-commands.tsx';
import { PaletteDialog, type PaletteDialogProps } from '#app/features/palette/palette-dialog.tsx';
import { useBulkSelectCommands } from '#app/features/profiles/bulk-select/bulk-select-commands.tsx';
import { useDisplayCommands } from '#app/features/profiles/display/display-commands.tsx';
import { useProfileCommands } from '#app/features/profiles/drawer/profile-commands.tsx';
import { useExportCommands } from '#app/features/profiles/export/export-commands.tsx';
import { useFilterCommands } from '#app/features/profiles/filters/filter-commands.tsx';
import { useViewCommands } from '#app/features/profiles/views/view-commands.tsx';
import { useAccountCommands } from '#app/layouts/commands/account-commands.tsx';
import { usePageCommands } from '#app/layouts/commands/page-commands.tsx';
import { useScreenCommands } from '#app/layouts/commands/screen-commands.tsx';
import { useThemeCommands } from '#app/layouts/commands/theme-commands.tsx';

/** The palette with the commands of every page. */
export function CommandPalette(props: Omit<PaletteDialogProps, 'commands'>) {
  return <PaletteDialog {...props} commands={useCommands(props.portal_id)} />;
}

/** The commands of every page, of which each page has its own beside it. */
function useCommands(portal_id: string): PaletteSection[] {
  const { error } = useQuery(portalQuery(portal_id));
  const ofPortal = [
    ...useProfileCommands(portal_id),
    ...useScreenCommands(portal_id),
    ...useFilterCommands(portal_id),
    ...useBulkSelectCommands(portal_id),
    ...useAddPeopleCommands(portal_id),
    ...useCreateGroupCommands(portal_id),
    ...useViewCommands(portal_id),
    ...useExportCommands(portal_id),
    ...useDisplayCommands(portal_id),
    ...usePageCommands(),
  ];
  const everywhere = [...useThemeCommands(), ...useAccountCommands()];
  // A portal that does not exist has no screens.
  return isNotFound(error) ? everywhere : [...ofPortal, ...everywhere];
}

import { Download } from 'lucide';
import { openCommandDialog } from '#app/commands/command-dialogs.tsx';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { Icon } from '#app/ui/icon.tsx';

const exportDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/export/export-dialog.tsx')).ExportDialog,
);

/** The command that exports the list on screen, or else all profiles. */
export function useExportCommands(portal_id: string): PaletteSection[] {
  const { params = profileListParams.defaults } = useListCommands(portal_id);
  const { sections, exportMatching, exportAll } = paletteListMessages;
  const item = {
    id: 'export',
    label: profileListParams.isFiltered(params) ? exportMatching : exportAll,
    icon: <Icon node={Download} className="size-4" />,
    run: () =>
      openCommandDialog(exportDialog, (ExportDialog, onClose) => (
        <ExportDialog portal_id={portal_id} params={params} onClose={onClose} />
      )),
  };
  return [{ title: sections.list, items: [item] }];
}

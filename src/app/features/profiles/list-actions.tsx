import { Download } from 'lucide-react';
import { BulkSelectButton } from '#app/features/profiles/bulk-select/bulk-select-button.tsx';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';

const shareListMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/share/share-list-menu.tsx')).ShareListMenu,
);

function ShareListButton({ portal_id }: { portal_id: string }) {
  return (
    <ShareButton popup={shareListMenu}>
      {(ShareListMenu, picker) => <ShareListMenu portal_id={portal_id} picker={picker} />}
    </ShareButton>
  );
}

const exportDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/export/export-dialog.tsx')).ExportDialog,
);

/** Opens the export of the profiles that match the filters. */
function ExportButton({ portal_id }: { portal_id: string }) {
  return (
    <PickerButton
      popup={exportDialog}
      renderPopup={(ExportDialog, { anchor, close }) => (
        <ExportDialog portal_id={portal_id} button={anchor} onClose={close} />
      )}
      icon={<Download aria-hidden="true" className="size-3.5 text-ink-3" />}
    >
      {listActionMessages.export}
    </PickerButton>
  );
}

/** Actions on the whole list. */
export function ListActions({ portal_id }: { portal_id: string }) {
  return (
    <div className="ms-auto flex gap-2">
      <BulkSelectButton portal_id={portal_id} />
      <ExportButton portal_id={portal_id} />
      <ShareListButton portal_id={portal_id} />
    </div>
  );
}

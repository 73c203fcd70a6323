import { Download } from 'lucide';
import type { ReactNode } from 'react';
import { BulkSelectButton } from '#app/features/profiles/bulk-select/bulk-select-button.tsx';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { ListActionButton } from '#app/profile-list/list-action-button.tsx';

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
    <ListActionButton
      popup={exportDialog}
      renderPopup={(ExportDialog, { anchor, close }) => (
        <ExportDialog portal_id={portal_id} button={anchor} onClose={close} />
      )}
      label={listActionMessages.export}
      icon={Download}
    />
  );
}

interface ListActionsProps {
  portal_id: string;
  /** Further actions, which come first. */
  children: ReactNode;
}

/** Actions on the whole list. */
export function ListActions({ portal_id, children }: ListActionsProps) {
  return (
    <div className="ms-auto flex flex-wrap gap-2">
      {children}
      <BulkSelectButton />
      <ExportButton portal_id={portal_id} />
      <ShareListButton portal_id={portal_id} />
    </div>
  );
}

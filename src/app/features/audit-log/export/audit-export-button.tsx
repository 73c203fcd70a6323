import { Download } from 'lucide';
import type { ListAuditEntriesInput } from '#app/api/audit-log-queries.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { auditExportMessages } from '#app/messages/audit-export-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';

const auditExportDialog = lazyWithPreload(
  async () => (await import('#app/features/audit-log/export/audit-export-dialog.tsx')).AuditExportDialog,
);

interface AuditExportButtonProps {
  input: ListAuditEntriesInput;
  portal_id: string;
  /** The portal's slug, or its ID. */
  portal: string;
  isEmpty: boolean;
}

/** Exports the entries that match the filters. */
export function AuditExportButton({ isEmpty, ...props }: AuditExportButtonProps) {
  return (
    <PickerButton
      popup={auditExportDialog}
      renderPopup={(AuditExportDialog, { anchor, close }) => (
        <AuditExportDialog {...props} button={anchor} onClose={close} />
      )}
      icon={<Icon node={Download} className="size-3.5" />}
      disabledReason={isEmpty ? auditExportMessages.nothing : undefined}
    >
      {auditExportMessages.button}
    </PickerButton>
  );
}

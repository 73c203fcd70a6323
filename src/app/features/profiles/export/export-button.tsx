import { Download } from 'lucide-react';
import { latePart } from '#app/lib/late-part.ts';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

const exportDialog = latePart(
  async () => (await import('#app/features/profiles/export/export-dialog.tsx')).ExportDialog,
);

/** Opens the export of what the filters match. */
export function ExportButton({ portal_id }: { portal_id: string }) {
  return (
    <PickerButton
      popup={exportDialog}
      renderPopup={(ExportDialog, { anchor, close }) => (
        <ExportDialog portal_id={portal_id} button={anchor} onClose={close} />
      )}
      icon={<Download aria-hidden="true" className="size-3.5 text-ink-3" />}
    >
      {listActionWords.export}
    </PickerButton>
  );
}

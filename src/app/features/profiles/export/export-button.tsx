import { Download } from 'lucide-react';
import { lazy } from 'react';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

const loadDialog = async () => ({
  default: (await import('#app/features/profiles/export/export-dialog.tsx')).ExportDialog,
});
const ExportDialog = lazy(loadDialog);

/** Opens the export of what the filters match. */
export function ExportButton({ portal_id }: { portal_id: string }) {
  return (
    <PickerButton
      load={loadDialog}
      renderPopup={({ anchor, close }) => (
        <ExportDialog portal_id={portal_id} button={anchor} onClose={close} />
      )}
      icon={<Download aria-hidden="true" className="size-3.5 text-ink-3" />}
    >
      {listActionWords.export}
    </PickerButton>
  );
}

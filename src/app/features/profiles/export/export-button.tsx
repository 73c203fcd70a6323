import { Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { Button } from '#app/ui/button.tsx';
import { usePicker } from '#app/ui/use-picker.ts';

const loadDialog = async () => ({
  default: (await import('#app/features/profiles/export/export-dialog.tsx')).ExportDialog,
});
const ExportDialog = lazy(loadDialog);

/** Opens the export of what the filters match. */
export function ExportButton({ portal_id }: { portal_id: string }) {
  const { picker, button, close } = usePicker(loadDialog, 'button');
  return (
    <>
      <Button {...button} icon={<Download aria-hidden="true" className="size-3.5 text-ink-3" />}>
        {listActionWords.export}
      </Button>
      {picker.isOpen && (
        <Suspense>
          <ExportDialog portal_id={portal_id} button={picker.anchor} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

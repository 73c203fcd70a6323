import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from '#app/ui/buttons/button.tsx';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  body: string;
  stayLabel: string;
  confirmLabel: string;
  /** Continuing loses nothing. */
  harmless?: boolean;
  /** A third answer, which loses nothing. */
  save?: { label: string; onSave: () => void } | undefined;
  onStay: () => void;
  onConfirm: () => void;
}

/** Asks for confirmation, usually because something would be lost. Escape cancels. */
export function ConfirmDialog({
  open,
  title,
  body,
  stayLabel,
  confirmLabel,
  harmless = false,
  save,
  onStay,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onStay()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className="fixed inset-0 z-40 bg-veil" />
        <AlertDialog.Viewport className="fixed inset-0 z-50 flex items-center justify-center p-4">
          <AlertDialog.Popup className="max-h-full w-full max-w-sm overflow-y-auto rounded-xl border border-line bg-raised p-5 wrap-anywhere shadow-2 outline-none">
            <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-ink-2">{body}</AlertDialog.Description>
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Button onClick={onStay}>{stayLabel}</Button>
              <Button variant={harmless ? 'secondary' : 'danger'} onClick={onConfirm}>
                {confirmLabel}
              </Button>
              {save && (
                <Button variant="primary" onClick={save.onSave}>
                  {save.label}
                </Button>
              )}
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

import { useSelector } from '@tanstack/react-store';
import { useEffect } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { type Export, isUnfinished } from '#app/features/profiles/export/run-export.ts';
import { exportWords } from '#app/lib/words/export.ts';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';

interface ExportGuardProps {
  export: Export;
  /** Somebody wants to close the dialog. */
  isAsking: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before an unfinished export is stopped, whichever way one leaves. One that ends meanwhile is not asked about. */
export function ExportGuard({ export: { state }, isAsking, onStay, onLeave }: ExportGuardProps) {
  const unfinished = useSelector(state, isUnfinished);
  const blocker = useBlocker(unfinished);
  useBeforeUnload((event) => {
    if (unfinished) event.preventDefault();
  });
  useEffect(() => {
    if (!unfinished) blocker.reset?.();
  }, [blocker, unfinished]);
  const { title, body, stay, leave } = exportWords.stop;
  return (
    <ConfirmDialog
      open={unfinished && (isAsking || blocker.state === 'blocked')}
      title={title}
      body={body}
      stayLabel={stay}
      confirmLabel={leave}
      onStay={() => {
        blocker.reset?.();
        onStay();
      }}
      onConfirm={() => {
        blocker.proceed?.();
        onLeave();
      }}
    />
  );
}

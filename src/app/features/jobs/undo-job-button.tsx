import { Undo2 } from 'lucide';
import { useState } from 'react';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { undoJob, undoableCount } from '#app/bulk/create-job.ts';
import type { Job } from '#app/bulk/job.ts';
import { toastNotLoaded, toastNotStarted } from '#app/features/jobs/storage-toasts.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface UndoJobButtonProps {
  job: Job;
  disabledReason: string | undefined;
  /** Called with the job that undoes it. */
  onStart: (undo: Job) => void;
}

/** Undoes a job, after asking with the number of profiles. */
export function UndoJobButton({ job, disabledReason, onStart }: UndoJobButtonProps) {
  const [count, setCount] = useState<number>();
  const start = useSingleMutation({
    mutationFn: () => undoJob(job),
    onSuccess: onStart,
    onError: toastNotStarted,
  });
  const { undo, nothingToUndo, undoQuestion } = jobReportMessages;
  return (
    <>
      <Button
        icon={<Icon node={Undo2} className="size-3.5" />}
        disabledReason={disabledReason ?? (count === 0 ? nothingToUndo : undefined)}
        onClick={() => void undoableCount(job.id).then(setCount, toastNotLoaded)}
      >
        {undo}
      </Button>
      <ConfirmDialog
        open={Boolean(count)}
        title={undoQuestion.title(count ?? 0)}
        body={undoQuestion[job.imports ? 'bodyOfImport' : 'body']}
        stayLabel={undoQuestion.stay}
        confirmLabel={undoQuestion.leave}
        onStay={() => setCount(undefined)}
        onConfirm={() => {
          setCount(undefined);
          start.mutate();
        }}
      />
    </>
  );
}

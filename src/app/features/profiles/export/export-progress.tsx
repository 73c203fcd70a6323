import { useSelector } from '@tanstack/react-store';
import { useRef } from 'react';
import { FileError } from '#app/features/profiles/export/export-file.ts';
import { FileErrorNotice } from '#app/features/profiles/export/file-error-notice.tsx';
import { type ExportTask, isExportUnfinished } from '#app/features/profiles/export/export-task.ts';
import { UnfinishedTaskGuard } from '#app/task/unfinished-task-guard.tsx';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { completeSearchMessages } from '#app/messages/profiles/complete-search-messages.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';

interface ExportProgressProps {
  export: ExportTask;
  /** How many profiles were selected to be exported; 0 if it is a list. */
  wanted: number;
  /** Whether to ask before closing the dialog stops the export. */
  isConfirming: boolean;
  onStay: () => void;
  onClose: () => void;
}

/** The progress of an export, any pause, and its result. */
export function ExportProgress(props: ExportProgressProps) {
  const { export: running, wanted, isConfirming, onStay, onClose } = props;
  const state = useSelector(running.state);
  const { phase, error } = state;
  const { count, read, unreadable } = state.progress;
  const closeButton = useRef<HTMLButtonElement>(null);
  const inMemory = running.inMemory();
  const isSearchedHere = read > count + unreadable;
  const soFar = isSearchedHere ? completeSearchMessages.read(read, count) : exportMessages.soFar(count);
  const text = phase === 'done' ? exportMessages.done(count) : soFar;
  return (
    <>
      <ModalBody>
        <TaskProgress text={text} task={state} />
        {phase !== 'done' && inMemory > 0 && (
          <p className="text-ink-2">{exportMessages.inMemory(inMemory)}</p>
        )}
        {unreadable > 0 && <Banner tone="warn">{listMessages.unreadable(unreadable)}</Banner>}
        {phase === 'done' && wanted > count + unreadable && (
          <Banner tone="warn">{exportMessages.deleted(wanted - count - unreadable)}</Banner>
        )}
        {error && (error instanceof FileError ? <FileErrorNotice /> : <TaskFailureNotice error={error} />)}
      </ModalBody>
      <ModalFooter>
        {/* It takes the place of Retry, where a double click ends. */}
        <Button ref={closeButton} onClick={onFirstClick(onClose)}>
          {phase === 'done' ? commonMessages.close : commonMessages.cancel}
        </Button>
        {phase === 'failed' && !(error instanceof FileError) && (
          <Button variant="primary" focusFallback={closeButton} onClick={() => void running.run()}>
            {commonMessages.retry}
          </Button>
        )}
      </ModalFooter>
      <UnfinishedTaskGuard
        isUnfinished={isExportUnfinished(state)}
        isConfirming={isConfirming}
        messages={exportMessages.stop}
        onStay={onStay}
        onLeave={onClose}
      />
    </>
  );
}

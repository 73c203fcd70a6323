import { useSelector } from '@tanstack/react-store';
import { useRef } from 'react';
import { FileError } from '#app/features/profiles/export/export-file.ts';
import { FileFailure } from '#app/features/profiles/export/file-failure.tsx';
import { type Export, isUnfinished } from '#app/features/profiles/export/run-export.ts';
import { StopGuard } from '#app/features/profiles/stop-guard.tsx';
import { exportWords } from '#app/lib/words/export.ts';
import { words } from '#app/lib/words/general.ts';
import { FailureNotice } from '#app/list/failure-notice.tsx';
import { WorkProgress } from '#app/list/work-progress.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/modal.tsx';

interface ExportProgressProps {
  export: Export;
  /** Somebody wants to close the dialog before it is done. */
  isAsking: boolean;
  onStay: () => void;
  onClose: () => void;
}

/** How far an export is, what it waits for, and how it ended. */
export function ExportProgress({ export: running, isAsking, onStay, onClose }: ExportProgressProps) {
  const state = useSelector(running.state);
  const { phase, count, unreadable, pause, error } = state;
  const popupEnd = useRef<HTMLButtonElement>(null);
  const inMemory = running.inMemory();
  const text = phase === 'done' ? exportWords.done(count) : exportWords.soFar(count);
  return (
    <>
      <ModalBody>
        <WorkProgress text={text} phase={phase} pause={pause} />
        {phase !== 'done' && inMemory > 0 && <p className="text-ink-2">{exportWords.inMemory(inMemory)}</p>}
        {unreadable > 0 && <Banner tone="warn">{exportWords.unreadable(unreadable)}</Banner>}
        {error && (error instanceof FileError ? <FileFailure /> : <FailureNotice error={error} />)}
      </ModalBody>
      <ModalFooter>
        <Button ref={popupEnd} onClick={onClose}>
          {phase === 'done' ? words.close : words.cancel}
        </Button>
        {phase === 'failed' && !(error instanceof FileError) && (
          <Button variant="primary" focusHeir={popupEnd} onClick={running.retry}>
            {words.retry}
          </Button>
        )}
      </ModalFooter>
      <StopGuard
        isUnfinished={isUnfinished(state)}
        isAsking={isAsking}
        words={exportWords.stop}
        onStay={onStay}
        onLeave={onClose}
      />
    </>
  );
}

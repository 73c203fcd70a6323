import { useSelector } from '@tanstack/react-store';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ListAuditEntriesInput } from '#app/api/audit-log-queries.ts';
import { createAuditExport } from '#app/features/audit-log/export/audit-export.ts';
import { portalFileName } from '#app/lib/portal-file-name.ts';
import { localIso } from '#app/lib/time/local-iso.ts';
import { auditExportMessages } from '#app/messages/audit-export-messages.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { Modal, ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';

interface AuditExportDialogProps {
  input: ListAuditEntriesInput;
  portal_id: string;
  /** The portal's slug, or its ID. */
  portal: string;
  /** Receives the focus on close. */
  button: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Exports the entries that match the filters, and shows the progress. Closing it stops the export. */
export function AuditExportDialog({ input, portal_id, portal, button, onClose }: AuditExportDialogProps) {
  const [task] = useState(() => {
    const day = localIso(new Date()).slice(0, 10);
    const fileName = `${portalFileName(portal)}-audit-log-${day}.csv`;
    return createAuditExport({ input, portal_id, fileName });
  });
  const state = useSelector(task.state);
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void task.run();
    return () => task.stop();
  }, [task]);
  const { phase, progress, error } = state;
  return (
    <Modal title={auditExportMessages.title} returnFocusTo={button} onClose={onClose}>
      <ModalBody>
        <p className="text-ink-2">{auditExportMessages.what}</p>
        <TaskProgress
          text={phase === 'done' ? auditExportMessages.done(progress) : auditExportMessages.soFar(progress)}
          task={state}
        />
        {error && <TaskFailureNotice error={error} />}
      </ModalBody>
      <ModalFooter>
        {/* It takes the place of Retry, where a double click ends. */}
        <Button ref={closeButton} onClick={onFirstClick(onClose)}>
          {phase === 'done' ? commonMessages.close : commonMessages.cancel}
        </Button>
        {phase === 'failed' && (
          <Button variant="primary" focusFallback={closeButton} onClick={() => void task.run()}>
            {commonMessages.retry}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
}

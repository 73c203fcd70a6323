import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { portalQuery } from '#app/api/portal-queries.ts';
import { listSource } from '#app/features/profiles/complete-search/list-source.ts';
import { ExportOptions } from '#app/features/profiles/export/export-options.tsx';
import { type ExportFile, FileError, openExportFile } from '#app/features/profiles/export/export-file.ts';
import {
  exportFileName,
  exportFormats,
  type FormatName,
} from '#app/features/profiles/export/export-format.ts';
import { ExportProgress } from '#app/features/profiles/export/export-progress.tsx';
import {
  type ExportTask,
  isExportUnfinished,
  startExport,
} from '#app/features/profiles/export/export-task.ts';
import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { Modal } from '#app/ui/dialogs/modal.tsx';

interface ExportDialogProps {
  portal_id: string;
  /** Receives the focus on close. */
  button: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Exports the profiles that match the filters: shows the options, then the progress. */
export function ExportDialog({ portal_id, button, onClose }: ExportDialogProps) {
  const [params] = useListParams();
  const { data: portal } = useQuery(portalQuery(portal_id));
  const [running, setRunning] = useState<ExportTask>();
  const [isConfirming, setIsConfirming] = useState(false);
  const [hasFileFailed, setHasFileFailed] = useState(false);
  // Unmounting the dialog for any reason stops the export.
  useEffect(() => () => running?.stop(), [running]);

  const start = async (format: FormatName) => {
    const name = exportFileName(portal?.slug ?? portal_id, format, new Date());
    setHasFileFailed(false);
    let file: ExportFile | undefined;
    try {
      file = await openExportFile(name, exportFormats[format].type);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setHasFileFailed(true);
    }
    if (file) setRunning(startExport(listSource(portal_id, params), format, file));
  };
  const close = () => {
    if (running && isExportUnfinished(running.state.get())) setIsConfirming(true);
    else onClose();
  };
  return (
    <Modal title={exportMessages.title} returnFocusTo={button} onClose={close}>
      {running ? (
        <ExportProgress
          export={running}
          isConfirming={isConfirming}
          onStay={() => setIsConfirming(false)}
          onClose={onClose}
        />
      ) : (
        <ExportOptions
          portal_id={portal_id}
          hasFileFailed={hasFileFailed}
          onCancel={onClose}
          onStart={(format) => void start(format)}
        />
      )}
    </Modal>
  );
}

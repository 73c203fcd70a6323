import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { portalQuery } from '#app/api/portal-queries.ts';
import { selectedProfiles } from '#app/api/selected-profiles.ts';
import { listSource } from '#app/features/profiles/complete-search/list-source.ts';
import { type ExportChoice, ExportOptions } from '#app/features/profiles/export/export-options.tsx';
import { type ExportFile, FileError, openExportFile } from '#app/features/profiles/export/export-file.ts';
import { exportFileName, exportFormat } from '#app/features/profiles/export/export-format.ts';
import { ExportProgress } from '#app/features/profiles/export/export-progress.tsx';
import {
  type ExportTask,
  isExportUnfinished,
  startExport,
} from '#app/features/profiles/export/export-task.ts';
import { useFilterTexts } from '#app/features/profiles/filters/use-filter-texts.ts';
import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import type { ListParams } from '#app/profile-list/list-params.ts';
import { selectedIds } from '#app/profile-list/selection.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { Modal } from '#app/ui/dialogs/modal.tsx';

interface ExportDialogProps {
  portal_id: string;
  /** The list to export; by default, the one on screen. */
  params?: ListParams;
  /** Receives the focus on close; by default, what had it before. */
  button?: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Exports the profiles that match the filters, or the selected ones: shows the options, then the progress. */
export function ExportDialog({ portal_id, params: given, button, onClose }: ExportDialogProps) {
  const [shown] = useListParams();
  const params = given ?? shown;
  const { data: portal } = useQuery(portalQuery(portal_id));
  const filters = useFilterTexts(portal_id, params);
  const [running, setRunning] = useState<{ task: ExportTask; wanted: number }>();
  const [isConfirming, setIsConfirming] = useState(false);
  const [hasFileFailed, setHasFileFailed] = useState(false);
  // Unmounting the dialog for any reason stops the export.
  useEffect(() => () => running?.task.stop(), [running]);

  const isOpening = useRef(false);
  const start = async ({ profiles, format, columns }: ExportChoice) => {
    // Two files would be read for, and only one could be stopped.
    if (isOpening.current) return;
    isOpening.current = true;
    const isSelection = profiles === 'selected';
    const words = isSelection ? [exportMessages.selectedFile] : filters.map(({ value }) => value);
    const name = exportFileName(portal?.slug ?? portal_id, words, format, new Date());
    const written = exportFormat(format, columns);
    setHasFileFailed(false);
    let file: ExportFile | undefined;
    try {
      file = await openExportFile(name, written.type);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setHasFileFailed(true);
    } finally {
      isOpening.current = false;
    }
    const ids = selectedIds(portal_id);
    const source = isSelection ? selectedProfiles(portal_id, ids) : listSource(portal_id, params);
    if (file) setRunning({ task: startExport(source, written, file), wanted: isSelection ? ids.length : 0 });
  };
  const close = () => {
    if (running && isExportUnfinished(running.task.state.get())) setIsConfirming(true);
    else onClose();
  };
  return (
    <Modal title={exportMessages.title} {...(button && { returnFocusTo: button })} onClose={close}>
      {running ? (
        <ExportProgress
          export={running.task}
          wanted={running.wanted}
          isConfirming={isConfirming}
          onStay={() => setIsConfirming(false)}
          onClose={onClose}
        />
      ) : (
        <ExportOptions
          portal_id={portal_id}
          params={params}
          hasFileFailed={hasFileFailed}
          onCancel={onClose}
          onStart={(choice) => void start(choice)}
        />
      )}
    </Modal>
  );
}

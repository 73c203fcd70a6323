import type { ProfileSource } from '#app/api/read-all-profiles.ts';
import { createTraversal, type Traversal } from '#app/api/profile-traversal.ts';
import { type ExportFile, FileError } from '#app/features/profiles/export/export-file.ts';
import type { ExportFormat } from '#app/features/profiles/export/export-format.ts';
import type { TaskState } from '#app/lib/create-task.ts';

/** Stopping an unfinished export leaves no file; a complete file stays. */
export interface ExportTask extends Traversal {
  /** The number of bytes buffered in memory. */
  inMemory: () => number;
}

/** Starts writing all profiles of a source to a file. */
export function startExport(
  source: ProfileSource,
  { head, write }: ExportFormat,
  file: ExportFile,
): ExportTask {
  let hasStarted = false;
  const { state, run, stop } = createTraversal(source, {
    onBatch: async ({ items }) => {
      await writeHead();
      await discardOnFileError(file.write(items.map(write).join('')));
    },
    onEnd: () => discardOnFileError(file.close()),
  });

  async function writeHead(): Promise<void> {
    if (!hasStarted) await discardOnFileError(file.write(head));
    hasStarted = true;
  }

  /** A file cannot be continued after a failed write. */
  async function discardOnFileError(written: Promise<void>): Promise<void> {
    try {
      await written;
    } catch (error) {
      if (error instanceof FileError) void file.discard();
      throw error;
    }
  }

  void run();
  return {
    state,
    run,
    stop: () => {
      if (!isExportUnfinished(state.get())) return;
      stop();
      void file.discard();
    },
    inMemory: () => file.inMemory,
  };
}

/** Whether stopping the export now would lose work. */
export function isExportUnfinished({ phase, error }: TaskState<unknown>): boolean {
  return phase !== 'done' && phase !== 'stopped' && !(error instanceof FileError);
}

import type { Atom } from '@tanstack/react-store';
import type { ProfileSource } from '#app/api/profile-source.ts';
import { createWalk, type WalkState } from '#app/api/walk.ts';
import { type ExportFile, FileError } from '#app/features/profiles/export/export-file.ts';
import { exportFormats, type FormatName } from '#app/features/profiles/export/export-format.ts';

export interface Export {
  state: Atom<WalkState>;
  /** Bytes kept in memory. */
  inMemory: () => number;
  /** Goes on where it has failed. */
  retry: () => void;
  /** Ends it and leaves no file. One that is complete stays. */
  cancel: () => void;
}

/** Writes all profiles of a source to a file, and begins at once. */
export function runExport(source: ProfileSource, format: FormatName, file: ExportFile): Export {
  const { head, write } = exportFormats[format];
  let isBegun = false;
  const { state, run, stop } = createWalk(source, {
    take: async (items) => {
      await begin();
      await keepFile(file.write(items.map(write).join('')));
    },
    finish: () => keepFile(file.close()),
  });

  async function begin(): Promise<void> {
    if (!isBegun) await keepFile(file.write(head));
    isBegun = true;
  }

  /** Nothing can be added to a file that could not be written. */
  async function keepFile(written: Promise<void>): Promise<void> {
    try {
      await written;
    } catch (error) {
      if (error instanceof FileError) void file.discard();
      throw error;
    }
  }

  run();
  return {
    state,
    inMemory: () => file.inMemory,
    retry: run,
    cancel: () => {
      if (!isUnfinished(state.get())) return;
      stop();
      void file.discard();
    },
  };
}

/** Whether stopping it now would lose something. */
export function isUnfinished({ phase, error }: WalkState): boolean {
  return phase !== 'done' && phase !== 'stopped' && !(error instanceof FileError);
}

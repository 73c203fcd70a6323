import { type Atom, createAtom } from '@tanstack/react-store';
import type { Pause } from '#app/api/patience.ts';
import type { ProfileSource } from '#app/api/profile-source.ts';
import { type ExportFile, FileError } from '#app/features/profiles/export/export-file.ts';
import { exportFormats, type FormatName } from '#app/features/profiles/export/export-format.ts';

export interface ExportState {
  phase: 'running' | 'failed' | 'done';
  /** Profiles written. */
  count: number;
  /** Rows left out, since they could not be read. */
  unreadable: number;
  /** Bytes kept in memory. */
  inMemory: number;
  /** What is waited for, while it runs. */
  pause?: Pause | undefined;
  /** Why it has failed. */
  error?: Error | undefined;
}

export interface Export {
  state: Atom<ExportState>;
  /** Goes on where it has failed. */
  retry: () => void;
  /** Ends it and leaves no file. One that is complete stays. */
  cancel: () => void;
}

/** Writes all profiles of a source to a file, and begins at once. */
export function runExport(source: ProfileSource, format: FormatName, file: ExportFile): Export {
  const { head, write } = exportFormats[format];
  const state = createAtom<ExportState>({ phase: 'running', count: 0, unreadable: 0, inMemory: 0 });
  const change = (part: Partial<ExportState>) => state.set((now) => ({ ...now, ...part }));
  const stop = new AbortController();
  const { signal } = stop;
  let position: string | undefined;
  let isBegun = false;

  async function run(): Promise<void> {
    change({ phase: 'running', error: undefined });
    try {
      if (!isBegun) await file.write(head);
      isBegun = true;
      for await (const batch of source({ position, signal, onPause: (pause) => change({ pause }) })) {
        await file.write(batch.items.map(write).join(''));
        signal.throwIfAborted();
        position = batch.position;
        const { count, unreadable } = state.get();
        change({
          count: count + batch.items.length,
          unreadable: unreadable + batch.unreadable,
          inMemory: file.inMemory,
        });
      }
      await file.close();
      change({ phase: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof FileError) void file.discard();
      change({ phase: 'failed', pause: undefined, error: error instanceof Error ? error : new Error() });
    }
  }

  void run();
  return {
    state,
    retry: () => void run(),
    cancel: () => {
      if (state.get().phase === 'done' || signal.aborted) return;
      stop.abort();
      void file.discard();
    },
  };
}

/** Whether stopping it now would lose something. */
export function isUnfinished({ phase, error }: ExportState): boolean {
  return phase !== 'done' && !(error instanceof FileError);
}

import { download } from '#app/lib/download.ts';

/** Where an export is written to, piece by piece. */
export interface ExportFile {
  /** How many bytes are kept in memory until the end; 0 when they are in the file at once. */
  inMemory: number;
  write: (text: string) => Promise<void>;
  close: () => Promise<void>;
  /** Leaves no file. */
  discard: () => Promise<void>;
}

/** The file could not be written, so that nothing can be added to it any more. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** A file the reader has chosen; the part of the browser's handle that the compiler does not know yet. */
interface SelectedFile extends FileSystemFileHandle {
  remove?: () => Promise<void>;
}

type ShowSaveFilePicker = (options: { suggestedName: string }) => Promise<SelectedFile>;

declare global {
  var showSaveFilePicker: ShowSaveFilePicker | undefined;
}

/** Whether this browser writes to a file while the export runs. */
export function canStream(): boolean {
  return globalThis.showSaveFilePicker !== undefined;
}

/**
 * Asks where to write to, if the browser can; to be called by a click. Else everything is kept in memory, and downloaded at
 * the end.
 * @returns undefined when the reader has chosen no file
 * @throws {FileError}
 */
export async function openExportFile(name: string, type: string): Promise<ExportFile | undefined> {
  if (!globalThis.showSaveFilePicker) return memoryFile(name, type);
  try {
    return await streamedFile(await globalThis.showSaveFilePicker({ suggestedName: name }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
    throw new FileError(String(cause), { cause });
  }
}

async function streamedFile(handle: SelectedFile): Promise<ExportFile> {
  const stream = await handle.createWritable();
  // The choice itself has made an empty file, or emptied the one that was there.
  const removeEmpty = async () => {
    const { size } = await handle.getFile().catch(() => ({ size: undefined }));
    if (size === 0) await handle.remove?.().catch(() => undefined);
  };
  const asFileError = (cause: unknown) => Promise.reject(new FileError(String(cause), { cause }));
  return {
    inMemory: 0,
    write: (text) => stream.write(text).catch(asFileError),
    close: () => stream.close().catch(asFileError),
    discard: () => stream.abort().then(removeEmpty, removeEmpty),
  };
}

function memoryFile(name: string, type: string): ExportFile {
  let parts: Blob[] = [];
  return {
    inMemory: 0,
    async write(text) {
      const part = new Blob([text]);
      parts.push(part);
      this.inMemory += part.size;
    },
    async close() {
      download(new Blob(parts, { type }), name);
      parts = [];
    },
    async discard() {
      parts = [];
    },
  };
}

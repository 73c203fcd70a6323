import { download } from '#app/lib/download.ts';

/** The file that an export is written to, chunk by chunk. */
export interface ExportFile {
  /** The number of bytes buffered in memory until the file is closed; 0 when writing directly to a file. */
  inMemory: number;
  write: (text: string) => Promise<void>;
  close: () => Promise<void>;
  /** Stops writing and leaves no file behind. */
  discard: () => Promise<void>;
}

/** Writing to the file failed; it cannot be written to any more. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** The file that the user selected. TypeScript's DOM types lack `remove`. */
interface SelectedFile extends FileSystemFileHandle {
  remove?: () => Promise<void>;
}

type ShowSaveFilePicker = (options: { suggestedName: string }) => Promise<SelectedFile>;

declare global {
  var showSaveFilePicker: ShowSaveFilePicker | undefined;
}

/** Whether this browser can write to a file while the export runs. */
export function canStream(): boolean {
  return globalThis.showSaveFilePicker !== undefined;
}

/**
 * Asks where to save the file, if the browser supports it; this requires a user activation, such as a click. Other
 * browsers buffer the export in memory and download it at the end.
 * @returns undefined if the user cancels
 * @throws {FileError} if the file cannot be opened
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
  // Selecting a file creates it, or truncates the existing one.
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

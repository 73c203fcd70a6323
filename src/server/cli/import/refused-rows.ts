import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { cellText, refusedRowLine, refusedRowsHeader } from '#text/people-table/refused-row-line.ts';
import type { Cells } from '#text/people-table/validate-row.ts';

interface RefusedRows {
  add: (line: number, reason: string, cells: Cells) => Promise<void>;
  /**
   * Prints the rows that could not be written.
   * @returns where the refused rows are
   */
  close: () => Promise<string>;
}

/**
 * Collects refused rows in a new CSV file beside the imported one. Once corrected, it can be imported. Files of earlier
 * imports stay, and none is made that would repeat the latest one. Rows that cannot be written are printed instead;
 * standard error says so, if possible before the import.
 */
export async function openRefusedRows(importedPath: string): Promise<RefusedRows> {
  const report = (path: string, { message }: Error) =>
    console.error(`Refused rows can't be written to ${path} (${message}). They will be printed here.`);
  const { path, file: created, earlier } = await createFile(importedPath, report);
  let file = created;
  let written = 0;
  const printed: string[] = [];

  async function write(line: string): Promise<void> {
    try {
      if (written === 0) await file?.appendFile(refusedRowsHeader);
      await file?.appendFile(line);
      written += 1;
    } catch (error) {
      // What the system throws is an error.
      report(path, error as Error);
      await file?.close();
      file = undefined;
    }
  }

  return {
    add: async (line, reason, cells) => {
      if (file) await write(refusedRowLine(line, reason, cells));
      if (!file) printed.push(`Line ${line} (${cellText(cells.email) || 'no email'}): ${reason}`);
    },
    close: async () => {
      await file?.close();
      const isRepeated = written > 0 && earlier !== undefined && (await haveSameContent(path, earlier));
      if (created && (written === 0 || isRepeated)) await rm(path, { force: true });
      // Control characters could change what the terminal shows.
      for (const row of printed) console.log(row.replace(/\p{Cc}/gu, '\ufffd'));
      const location = `in ${isRepeated ? earlier : path}`;
      if (printed.length === 0) return location;
      return written === 0 ? 'above' : `${location} and above`;
    },
  };
}

interface CreatedFile {
  path: string;
  /** Undefined if the file cannot be created. */
  file?: FileHandle;
  /** The latest file of earlier imports. Someone may be correcting the rows in it. */
  earlier?: string | undefined;
}

async function createFile(
  importedPath: string,
  report: (path: string, error: Error) => void,
): Promise<CreatedFile> {
  let earlier: string | undefined;
  for (let number = 1; ; number += 1) {
    const path = `${importedPath}.refused${number === 1 ? '' : `-${number}`}.csv`;
    try {
      return { path, file: await open(path, 'ax', 0o600), earlier };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        // What the system throws is an error.
        report(path, error as Error);
        return { path };
      }
      earlier = path;
    }
  }
}

async function haveSameContent(path: string, earlier: string): Promise<boolean> {
  // The earlier one may be unreadable, or be gone by now.
  const contents = await Promise.all([path, earlier].map((one) => readFile(one).catch(() => undefined)));
  const [content, other] = contents;
  return content !== undefined && other !== undefined && content.equals(other);
}

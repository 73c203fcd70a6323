import { open, rm } from 'node:fs/promises';
import { cellText, refusedRowLine, refusedRowsHeader } from '#text/people-table/refused-row-line.ts';
import type { Cells } from '#text/people-table/validate-row.ts';

export interface RefusedRows {
  add: (line: number, reason: string, cells: Cells) => Promise<void>;
  /**
   * Prints the rows that could not be written.
   * @param isComplete whether the whole file was imported, so that the refused rows of an earlier import are obsolete
   * @returns where the refused rows are
   */
  close: (isComplete: boolean) => Promise<string>;
}

/**
 * Collects refused rows in a CSV file beside the imported one. Once corrected, it can be imported. Replaces the file of an
 * earlier import. Rows that cannot be written are printed instead; standard error says so, if possible before the import.
 */
export async function openRefusedRows(importedPath: string): Promise<RefusedRows> {
  const path = `${importedPath}.refused.csv`;
  const report = ({ message }: Error) =>
    console.error(`Refused rows can't be written to ${path} (${message}). They will be printed here.`);
  let file = await open(path, 'a', 0o600).catch(report);
  let written = 0;
  const printed: string[] = [];

  async function write(line: string): Promise<void> {
    try {
      if (written === 0) await file?.truncate();
      if (written === 0) await file?.appendFile(refusedRowsHeader);
      await file?.appendFile(line);
      written += 1;
    } catch (error) {
      // What the system throws is an error.
      report(error as Error);
      await file?.close();
      file = undefined;
    }
  }

  return {
    add: async (line, reason, cells) => {
      if (file) await write(refusedRowLine(line, reason, cells));
      if (!file) printed.push(`Line ${line} (${cellText(cells.email) || 'no email'}): ${reason}`);
    },
    close: async (isComplete) => {
      if (file && written === 0 && (isComplete || (await file.stat()).size === 0))
        await rm(path, { force: true });
      await file?.close();
      // Control characters could change what the terminal shows.
      for (const row of printed) console.log(row.replace(/\p{Cc}/gu, '\ufffd'));
      if (printed.length === 0) return `in ${path}`;
      return written === 0 ? 'above' : `in ${path} and above`;
    },
  };
}

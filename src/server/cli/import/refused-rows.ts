import { type FileHandle, open, rm } from 'node:fs/promises';
import { formatNameList } from '#text/name-list.ts';
import { type Cells, columns } from '#server/cli/import/import-row.ts';

export interface RefusedRows {
  /** The file, which there is only if a row was refused. */
  path: string;
  add(line: number, reason: string, cells: Cells): Promise<void>;
  close(): Promise<void>;
}

/**
 * A CSV file of refused rows beside the file they come from. Mended, it can be imported itself. What an earlier import left
 * there goes.
 */
export function openRefusedRows(importedPath: string): RefusedRows {
  const path = `${importedPath}.refused.csv`;
  let file: FileHandle | undefined;
  const write = (handle: FileHandle, cells: readonly unknown[]) =>
    handle.appendFile(`${cells.map(toCell).join(',')}\n`);
  return {
    path,
    add: async (line, reason, cells) => {
      if (!file) {
        file = await open(path, 'w', 0o600);
        await write(file, ['line', 'reason', ...columns]);
      }
      await write(file, [line, reason, ...columns.map((column) => cells[column])]);
    },
    close: async () => {
      await (file ? file.close() : rm(path, { force: true }));
    },
  };
}

/** What is not text is written as the JSON it was, but for a list of groups. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return toCell(formatNameList(value));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

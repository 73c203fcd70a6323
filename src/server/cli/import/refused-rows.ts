import { type FileHandle, open, rm } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { formatNameList } from '#text/name-list.ts';
import { type Cells, columns } from '#server/cli/import/validate-row.ts';

export interface RefusedRows {
  /** The path of the file, which exists only if a row was refused. */
  path: string;
  add(line: number, reason: string, cells: Cells): Promise<void>;
  close(): Promise<void>;
}

/**
 * Collects refused rows in a CSV file beside the imported one. Once corrected, it can be imported. Replaces the file of
 * an earlier import.
 */
export function openRefusedRows(importedPath: string): RefusedRows {
  const path = `${importedPath}.refused.csv`;
  let file: FileHandle | undefined;
  const write = (handle: FileHandle, cells: readonly unknown[]) =>
    handle.appendFile(stringify([cells.map(toText)], { quoted_match: /[\r\n]/ }));
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

/** Formats a list of names as in an export, and other values as JSON. */
function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return formatNameList(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

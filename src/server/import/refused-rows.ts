import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { type Cells, columns } from '#server/import/import-row.ts';

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
  let file: WriteStream | undefined;
  const write = async (cells: readonly unknown[]) => {
    file ??= createWriteStream(path, { mode: 0o600 });
    if (!file.write(`${cells.map(toCell).join(',')}\n`)) await once(file, 'drain');
  };
  return {
    path,
    add: async (line, reason, cells) => {
      if (!file) await write(['line', 'reason', ...columns]);
      await write([line, reason, ...columns.map((column) => cells[column])]);
    },
    close: async () => {
      if (!file) return rm(path, { force: true });
      file.end();
      return finished(file);
    },
  };
}

/** What is not text is written as the JSON it was, but for a list of groups. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return toCell(value.join(';'));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { setImmediate } from 'node:timers/promises';
import { emailKey } from '#server/db/email-key.ts';
import { isEmailAddress } from '#text/email-address.ts';
import type { FileRecord } from '#text/people-table/table-records.ts';
import { type ImportRow, readRow, RefusedRow, writtenEmail } from '#text/people-table/validate-row.ts';

/** A valid row. */
export interface CheckedRow {
  record: FileRecord;
  row: ImportRow;
  /** The key of its email. */
  key: string;
  /** The email as the file writes it, if that has another key. */
  written?: { email: string; key: string };
}

export interface Refusal {
  record: FileRecord;
  reason: string;
}

/** Rows of the file, in its order. */
interface Batch {
  /** Those to write. */
  rows: CheckedRow[];
  refused: Refusal[];
  /** Why the file cannot be read any further, and these rows are not written. */
  failure?: { error: unknown };
}

const batchSize = 1000;
const rowsAtOnce = 50;

/** Divides the rows of a file into batches, and validates them. */
export async function* readBatches(records: AsyncIterable<FileRecord>): AsyncGenerator<Batch> {
  let batch: Batch = { rows: [], refused: [] };
  try {
    for await (const record of records) {
      const checked = checkRow(record);
      const size = batch.rows.length + batch.refused.length;
      if (size === batchSize) {
        yield batch;
        batch = { rows: [], refused: [] };
      }
      if ('row' in checked) batch.rows.push(checked);
      else batch.refused.push(checked);
      // Batches are read while earlier ones are written. This lets the database's responses in between.
      if (size % rowsAtOnce === 0) await setImmediate();
    }
  } catch (error) {
    batch.failure = { error };
  }
  yield batch;
}

function checkRow(record: FileRecord): CheckedRow | Refusal {
  try {
    if (record.refusal) throw record.refusal;
    const row = readRow(record.cells);
    const key = emailKey(row.email);
    return { record, row, key, written: writtenOtherwise(record, key) };
  } catch (error) {
    if (!(error instanceof RefusedRow)) throw error;
    return { record, reason: error.message };
  }
}

function writtenOtherwise({ cells }: FileRecord, key: string): CheckedRow['written'] {
  if (typeof cells.email !== 'string') return undefined;
  const email = writtenEmail(cells.email);
  const writtenKey = emailKey(email);
  return writtenKey !== key && isEmailAddress(email) ? { email, key: writtenKey } : undefined;
}

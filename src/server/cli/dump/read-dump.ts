import {
  batchSize,
  dumpEnd,
  dumpHeader,
  type DumpHeader,
  UnusableDump,
} from '#server/cli/dump/dump-format.ts';
import { dumpedTables, forEachTable, type TableName } from '#server/cli/dump/dumped-tables.ts';

export interface DumpBatch {
  table: TableName;
  /** The JSON of each row, unchanged from the file. */
  rows: string[];
  /** The line of the first row in the file, from 1. */
  line: number;
}

interface Dump {
  header: DumpHeader;
  /** Ends without an error only if the file is complete. */
  batches: AsyncGenerator<DumpBatch>;
}

/**
 * Reads the header of a dump; the batches are read lazily.
 * @throws {UnusableDump} here if the file is not a dump; from the batches if it is damaged or incomplete
 */
export async function readDump(lines: AsyncGenerator<string>): Promise<Dump> {
  const first = await lines.next();
  const header = first.done ? undefined : dumpHeader.safeParse(parseJson(first.value)).data;
  if (!header) throw new UnusableDump("The file isn't a Portal Profiles dump that this version can read.");
  return { header, batches: readBatches(lines) };
}

async function* readBatches(lines: AsyncGenerator<string>): AsyncGenerator<DumpBatch> {
  const counts = forEachTable(() => 0);
  let line = 1;
  let tables = [...dumpedTables].map(({ name }) => name);
  let batch: DumpBatch | undefined;
  for await (const text of lines) {
    line += 1;
    const json = parseJson(text);
    const end = dumpEnd.safeParse(json).data?.end;
    const table = end ? undefined : tables.find((name) => text.startsWith(`{"${name}":{`));
    if (batch && (batch.table !== table || batch.rows.length === batchSize)) {
      yield batch;
      batch = undefined;
    }
    if (end) {
      await checkEnd(lines, counts, end);
      return;
    }
    if (!table || json === undefined)
      throw new UnusableDump(`Line ${line} of the file is damaged or out of place.`);
    tables = tables.slice(tables.indexOf(table));
    counts[table] += 1;
    batch ??= { table, rows: [], line };
    batch.rows.push(text.slice(`{"${table}":`.length, -1));
  }
  throw new UnusableDump(`The file is incomplete: it ends after line ${line}, without its row counts.`);
}

async function checkEnd(
  lines: AsyncGenerator<string>,
  counts: Record<TableName, number>,
  end: Record<string, number>,
): Promise<void> {
  for (const { name } of dumpedTables) {
    // Older dumps have fewer tables.
    const counted = end[name] ?? 0;
    if (counts[name] !== counted) {
      throw new UnusableDump(
        `The file is incomplete: it has ${counts[name]} rows of ${name} instead of ${counted}.`,
      );
    }
  }
  if (!(await lines.next()).done) throw new UnusableDump('The file continues after its row counts.');
}

/** @returns undefined if the text is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

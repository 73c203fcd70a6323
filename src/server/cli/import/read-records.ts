import { pipeline, type Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { unescapeFormula } from '#text/csv-formula.ts';
import { type Cells, columns, RefusedRow } from '#server/cli/import/validate-row.ts';

export type FileFormat = 'csv' | 'ndjson';

/** One row of the file, not yet validated. */
export interface FileRecord {
  /** The line on which the row starts, from 1. */
  line: number;
  cells: Cells;
  /** Why the row cannot be parsed. */
  refusal?: RefusedRow;
}

/** The file, or the rest of it, cannot be read; the message is a sentence. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** What the parser emits with the option `info`, which its types ignore. */
interface Parsed {
  record: Cells | string[];
  info: { lines: number; error?: CsvError };
}

/** Additional columns of refused rows and exports, which can therefore be imported. */
const ignored = ['line', 'reason', '', 'id', 'consumer_id', 'created_at', 'updated_at'];

const shared: Options = {
  bom: true,
  info: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 1_000_000,
};

const formats: Record<FileFormat, Options> = {
  // Exports escape formulas with an apostrophe.
  csv: { ...shared, columns: readHeader, skip_records_with_empty_values: true, cast: unescapeFormula },
  // The parser only splits lines: it handles the byte order mark, all line ends and a maximum length.
  ndjson: { ...shared, quote: false, delimiter: '\u0000' },
};

/**
 * Reads a file row by row, as a stream.
 * @throws {UnusableFile} if the file, or the rest of it, is not in this format
 */
export async function* readRecords(file: Readable, format: FileFormat): AsyncGenerator<FileRecord> {
  const parser = parse(formats[format]);
  // An error of the file also destroys the parser, which ends the loop below.
  pipeline(file, parser, () => {});
  let rows = 0;
  // Inside quotes, the parser counts CRLF as two lines.
  let countedTwice = 0;
  try {
    for await (const parsed of parser) {
      const { record, info } = parsed as Parsed;
      const text = Object.values(record).join('\u0000');
      countedTwice += text.split('\r\n').length - 1;
      const line = info.lines - countedTwice - (text.split(/\r\n|\r|\n/).length - 1);
      rows += 1;
      if (Array.isArray(record)) yield { line, ...readLine(text) };
      else if (info.error)
        yield { line, cells: record, refusal: new RefusedRow('has more or fewer cells than the first line') };
      else yield { line, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnusableFile(sentence(error), { cause: error }) : error;
  }
  if (rows === 0) throw new UnusableFile('The file has no rows.');
}

function readHeader(header: string[]): (string | false)[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const known = new Set<string>([...columns, ...ignored]);
  const duplicate = names.some((name, index) => name !== '' && names.indexOf(name) !== index);
  if (duplicate || !names.includes('email') || !names.every((name) => known.has(name))) {
    throw new UnusableFile(
      `The first line must name the columns, each once, separated by commas: ${columns.join(', ')}. ` +
        `Only email is required. This file begins with ${JSON.stringify(header.join(', ').slice(0, 200))}.`,
    );
  }
  return names.map((name) => !ignored.includes(name) && name);
}

function readLine(line: string): Pick<FileRecord, 'cells' | 'refusal'> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { cells: { ...value } };
  } catch {
    // Refused below, like JSON that is not an object.
  }
  return { cells: {}, refusal: new RefusedRow('is not a JSON object') };
}

function sentence(error: CsvError): string {
  const row = `After ${Number(error.records)} rows`;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `${row}, a quote is opened and never closed.`;
    case 'CSV_MAX_RECORD_SIZE':
      return `${row}, one has more than a million characters; a quote may not be closed.`;
    default:
      return `${row}, near line ${Number(error.lines)}, a quote is in the middle of a cell: write such a cell "with ""quotes"" around it".`;
  }
}

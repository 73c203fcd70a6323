/** A row of a table. */
export interface CsvRow {
  /** The line on which the row starts, from 1. */
  line: number;
  cells: string[];
  /** Why the row cannot be read. Its cells are then those of its first line, split as if it had no quotes. */
  problem?: 'text after a quote' | 'quote not closed' | 'too long';
}

/**
 * Reads CSV from consecutive pieces of text.
 * @param isEnd whether the text ends with this piece
 * @returns the rows that are complete
 */
export type CsvReader = (text: string, isEnd?: boolean) => CsvRow[];

/** In UTF-16 units. A quote that is open for longer counts as never closed. */
const maxRowLength = 1_000_000;

/** Programs of DOS and mainframes end files with it. */
const endOfFile = '\u001a';

const quotedCell = / *"([^"]*(?:""[^"]*)*)"(?!") */y;
const openQuote = / *"/y;
const lineEnd = /\r\n|\r|\n|$/y;
const wholeLine = /[^\r\n]*/y;

/**
 * Reads CSV as in RFC 4180, and what occurs besides: any line end, blanks around quotes, and quotes inside unquoted
 * cells. A row with misplaced quotes ends at its first line end, so that the next line is read. Skips empty rows.
 * @param separators the characters that separate cells
 * @param firstLine the number of the first line
 */
export function createCsvReader(separators: string, firstLine = 1): CsvReader {
  const escaped = separators.replace(/[\]\\^-]/g, '\\$&');
  const plainCell = new RegExp(`[^${escaped}\\r\\n]*`, 'y');
  const separator = new RegExp(`[${escaped}]`);
  let pending = '';
  let line = firstLine;

  /** Reads the row at `start`, as if the text ended here. */
  function readRow(start: number): Omit<CsvRow, 'line'> & { next: number } {
    const cells: string[] = [];
    for (let at = start; ; at += 1) {
      const quoted = matchAt(quotedCell, pending, at);
      if (!quoted && matchAt(openQuote, pending, at)) return readFirstLine(start, 'quote not closed');
      const [text = '', quotedText] = quoted ?? matchAt(plainCell, pending, at) ?? [];
      cells.push(quotedText?.replaceAll('""', '"') ?? text);
      at += text.length;
      const end = matchAt(lineEnd, pending, at);
      if (end) return { cells, next: at + end[0].length };
      if (!separator.test(pending.charAt(at))) return readFirstLine(start, 'text after a quote');
    }
  }

  function readFirstLine(start: number, problem: CsvRow['problem'] & string) {
    const [text = ''] = matchAt(wholeLine, pending, start) ?? [];
    const [end = ''] = matchAt(lineEnd, pending, start + text.length) ?? [];
    return { cells: text.split(separator), problem, next: start + text.length + end.length };
  }

  return (text, isEnd = false) => {
    const rows: CsvRow[] = [];
    let at = 0;
    pending += text;
    if (isEnd && pending.endsWith(endOfFile)) pending = pending.slice(0, -1);
    while (at < pending.length) {
      const { next, ...row } = readRow(at);
      // A line end at the end of the text can be the first half of CRLF.
      const isComplete = isEnd || (next < pending.length && row.problem !== 'quote not closed');
      if (!isComplete && pending.length - at <= maxRowLength) break;
      if (!isComplete) row.problem ??= 'too long';
      if (row.cells.some((cell) => cell !== '')) rows.push({ line, ...row });
      line += countLines(pending.slice(at, next));
      at = next;
    }
    pending = pending.slice(at);
    return rows;
  };
}

/** @param pattern a sticky one */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

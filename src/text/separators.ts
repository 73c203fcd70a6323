/** Separators of table cells. A comma is the default, spreadsheets in many languages write semicolons. */
export const separators = [',', ';', '\t', '|'];

/**
 * Detects the separator of a table: the most frequent one in its first line, ignoring quoted cells.
 * @returns a comma if there is none
 */
export function detectSeparator(firstLine: string): string {
  const head = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const countOf = (separator: string) => head.split(separator).length;
  return separators.toSorted((a, b) => countOf(b) - countOf(a))[0] ?? ',';
}

/**
 * Reads the separator from a first line such as `sep=;`, with which files tell Excel how to split them. Spreadsheets
 * that save the file again add quotes or empty cells to it.
 * @returns undefined if the line is something else
 */
export function declaredSeparator(firstLine: string): string | undefined {
  const [, separator] = /^\ufeff?\s*"?sep=([^\w\s"']|\t)"?[,;\t|]*\s*$/i.exec(firstLine) ?? [];
  return separator;
}

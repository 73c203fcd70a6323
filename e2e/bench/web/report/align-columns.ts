/** The cells of a line. */
export type Line = string[];

/** @returns the lines of a table; none if it has only a head */
export function alignColumns(head: Line, lines: Line[]): string[] {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return lines.length > 0
    ? [head, ...lines].map((line) =>
        line
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  '),
      )
    : [];
}

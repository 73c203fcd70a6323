import { startTransition, useEffect, useState } from 'react';

interface Row {
  id: string;
}

interface TableRows {
  rows: readonly Row[];
  list: string;
  /** How many from the top are drawn. */
  count: number;
  /** Rows of this list drawn before, wherever they stand now. */
  kept: ReadonlySet<string>;
}

const atATime = 16;

/**
 * Which rows are drawn: what a screen shows of another list at once, and the rest in the frames after, so that a hundred rows
 * come as soon as twenty. Of the same list what is drawn once stays.
 * @param list tells one list from another; of the same one other rows come when it is asked for again
 * @param screenful at least as many rows as a screen has room for
 * @returns besides, the list that the rows are of: while another is on its way, still the one before
 */
export function useTableRows(rows: readonly Row[], list: string, screenful: number) {
  const [last, setLast] = useState<TableRows>({ rows, list, count: screenful, kept: new Set() });
  const now = last.rows === rows ? last : nextRows(last, rows, list, screenful);
  if (now !== last) setLast(now);
  const isDrawn = (id: string, index: number) => index < now.count || now.kept.has(id);
  const isWhole = rows.every(({ id }, index) => isDrawn(id, index));
  useEffect(() => {
    if (isWhole) return undefined;
    const frame = requestAnimationFrame(() =>
      startTransition(() =>
        setLast((then) => (then === last ? { ...then, count: then.count + atATime } : then)),
      ),
    );
    return () => cancelAnimationFrame(frame);
  }, [last, isWhole]);
  return { list: now.list, isDrawn, isWhole };
}

function nextRows(last: TableRows, rows: readonly Row[], list: string, count: number): TableRows {
  return { rows, list, count, kept: new Set(last.list === list ? drawnOf(last) : []) };
}

function drawnOf({ rows, count, kept }: TableRows): string[] {
  return rows.flatMap(({ id }, index) => (index < count || kept.has(id) ? [id] : []));
}

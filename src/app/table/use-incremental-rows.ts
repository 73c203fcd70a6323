import { startTransition, useEffect, useState } from 'react';

interface IncrementalRows {
  rows: readonly object[];
  list: string;
  /** How many from the top are drawn. */
  count: number;
}

const rowsPerFrame = 16;

/**
 * How many rows are drawn: what a screen shows of another list at once, and the rest in the frames after, so that a hundred
 * rows come as soon as twenty. Of the same list as many as before.
 * @param list tells one list from another; of the same one other rows come when it is asked for again
 * @param screenful at least as many rows as a screen has room for
 * @returns besides, the list that the rows are of: while another is on its way, still the one before
 */
export function useIncrementalRows(rows: readonly object[], list: string, screenful: number) {
  const [last, setLast] = useState<IncrementalRows>({ rows, list, count: screenful });
  const current =
    last.rows === rows ? last : { rows, list, count: last.list === list ? last.count : screenful };
  if (current !== last) setLast(current);
  const isWhole = current.count >= rows.length;
  useEffect(() => {
    if (isWhole) return undefined;
    const frame = requestAnimationFrame(() =>
      startTransition(() =>
        setLast((state) => (state === last ? { ...state, count: state.count + rowsPerFrame } : state)),
      ),
    );
    return () => cancelAnimationFrame(frame);
  }, [last, isWhole]);
  return { list: current.list, count: current.count, isWhole };
}

import { startTransition, useEffect, useState } from 'react';

interface IncrementalRows {
  rows: readonly object[];
  list: string;
  /** The number of rows rendered, from the top. */
  count: number;
}

const rowsPerFrame = 16;

/**
 * How many rows to render: for a new list, a screenful at once and the rest in the following frames, so that a hundred
 * rows appear as fast as twenty. For the same list, as many as before.
 * @param list identifies the list; refetching it may give it other rows
 * @param screenful at least the number of rows that fit on a screen
 * @returns also the list that the rows belong to: the previous one while another loads
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

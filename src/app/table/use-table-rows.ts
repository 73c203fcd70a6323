import { startTransition, useEffect, useState } from 'react';

interface Row {
  id: string;
}

interface Drawn {
  rows: readonly Row[];
  /** How many from the top are drawn. */
  count: number;
  /** Rows drawn before, wherever they stand now. */
  kept: ReadonlySet<string>;
}

/** More than fit a screen at the height of a compact row. */
const screenful = Math.ceil(window.screen.height / 36);
const atATime = 16;

/**
 * Draws what a screen shows of new rows at once, and the rest in the frames after, so that a hundred rows come as soon as
 * twenty. What is drawn once stays.
 * @returns whether a row is to be drawn now, and whether all are
 */
export function useGradualRows(rows: readonly Row[]) {
  const [last, setLast] = useState<Drawn>({ rows, count: screenful, kept: new Set() });
  const drawn = last.rows === rows ? last : { rows, count: screenful, kept: new Set(idsOf(last)) };
  if (drawn !== last) setLast(drawn);
  const isDrawn = (id: string, index: number) => index < drawn.count || drawn.kept.has(id);
  const isWhole = rows.every(({ id }, index) => isDrawn(id, index));
  useEffect(() => {
    if (isWhole) return undefined;
    const frame = requestAnimationFrame(() =>
      startTransition(() => setLast((now) => (now === last ? { ...now, count: now.count + atATime } : now))),
    );
    return () => cancelAnimationFrame(frame);
  }, [last, isWhole]);
  return { isDrawn, isWhole };
}

function idsOf({ rows, count, kept }: Drawn): string[] {
  return rows.flatMap(({ id }, index) => (index < count || kept.has(id) ? [id] : []));
}

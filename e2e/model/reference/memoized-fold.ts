import { fold } from '#text/fold.ts';

const known = new Map<string, string>();

/** Folds a field for search and sorting. Memoized, because each field is compared thousands of times. */
export function folded(field: string): string {
  let text = known.get(field);
  if (text === undefined) {
    if (known.size > 20_000) known.clear();
    text = fold(field);
    known.set(field, text);
  }
  return text;
}

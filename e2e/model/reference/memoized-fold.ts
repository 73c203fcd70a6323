import { foldLine } from '#server/testing.ts';

const known = new Map<string, string>();

/** A field of the data as search and order compare it; folded once, for it is asked for thousands of times. */
export function folded(field: string): string {
  let text = known.get(field);
  if (text === undefined) {
    if (known.size > 20_000) known.clear();
    text = foldLine(field);
    known.set(field, text);
  }
  return text;
}

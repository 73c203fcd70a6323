/** A name of a list. */
export interface ParsedName {
  name: string;
  /** The text that it was read from, if it was. */
  source?: { list: string; start: number; end: number; index: number };
}

/** Between two names of a list. */
const separator = ';';

/**
 * Writes names as one text with `;` between them. A name that could be read in another way stands in quotes, with those in it
 * doubled, as in CSV: for any names, `parseNameList(formatNameList(names))` is the names.
 */
export function formatNameList(names: readonly string[]): string {
  return names.map((name) => (isPlain(name) ? name : `"${name.replaceAll('"', '""')}"`)).join(separator);
}

/** Reads what `formatNameList` writes, and lists written by hand: blanks around a name do not count, and empty names are none. */
export function parseNameList(list: string): ParsedName[] {
  const names: ParsedName[] = [];
  const add = (name: string, start: number, end: number) =>
    names.push({ name, source: { list, start, end, index: names.length } });
  let at = 0;
  while (at < list.length) {
    const quoted = /\s*("(?:[^"]|"")*")\s*(?:;|$)/y;
    quoted.lastIndex = at;
    const [whole, text] = quoted.exec(list) ?? [];
    if (whole !== undefined && text !== undefined) {
      const start = at + whole.indexOf(text);
      add(text.slice(1, -1).replaceAll('""', '"'), start, start + text.length);
      at += whole.length;
    } else {
      const next = list.indexOf(separator, at);
      const part = list.slice(at, next < 0 ? list.length : next);
      const name = part.trim();
      const start = at + part.length - part.trimStart().length;
      if (name !== '') add(name, start, start + name.length);
      at += part.length + 1;
    }
  }
  return names;
}

function isPlain(name: string): boolean {
  return name !== '' && name === name.trim() && !name.includes(separator) && !name.startsWith('"');
}

/** @returns the text that names were read from, from the first to the last; undefined where others stand between, or there is none */
export function sourceTextOf(names: readonly ParsedName[]): string | undefined {
  const first = names[0]?.source;
  const last = names.at(-1)?.source;
  if (!first || !last || last.index - first.index !== names.length - 1) return undefined;
  return first.list.slice(first.start, last.end);
}

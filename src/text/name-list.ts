export interface ParsedName {
  name: string;
  /** The text that it was parsed from, if any. */
  source?: { list: string; start: number; end: number; index: number };
}

const separator = ';';

/**
 * Joins names with `;`. Ambiguous names are quoted, with quotes inside them doubled, as in CSV: for any names,
 * `parseNameList(formatNameList(names))` returns the same names.
 */
export function formatNameList(names: readonly string[]): string {
  return names.map((name) => (isPlain(name) ? name : `"${name.replaceAll('"', '""')}"`)).join(separator);
}

/**
 * Parses the output of `formatNameList`, and lists typed by hand: blanks around names are ignored, and so are empty
 * names.
 */
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

/**
 * @returns the source text from the first name to the last; undefined if other names stand between them, or there is no
 * source
 */
export function sourceTextOf(names: readonly ParsedName[]): string | undefined {
  const first = names[0]?.source;
  const last = names.at(-1)?.source;
  if (!first || !last || last.index - first.index !== names.length - 1) return undefined;
  return first.list.slice(first.start, last.end);
}

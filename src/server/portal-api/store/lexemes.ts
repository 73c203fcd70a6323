/** More of them hardly leave out more rows. */
const maxLexemes = 6;

/**
 * What the search index is asked for. It holds every three letters in a row of a text, at its end fewer, behind the number
 * of its bucket in hexadecimal and a colon; a text too long to be indexed has that number and `+` instead.
 * @param text folded, not empty
 * @returns a tsquery in parts, between which the bucket's number goes
 */
export function lexemes(text: string): string[] {
  const letters = Array.from(text);
  const threes = letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  // One or two letters are how three begin.
  const wanted =
    threes.length > 0 ? spread(threes).map((three) => `:${quote(three)}'`) : [`:${quote(text)}':*`];
  return ["'", ...wanted.map((one, at) => `${one} ${at < wanted.length - 1 ? '&' : '|'} '`), "+'"];
}

function quote(part: string): string {
  return part.replace(/['\\]/g, '$&$&');
}

/** At most so many, evenly from all of the text. */
function spread(parts: string[]): string[] {
  const step = Math.max(1, (parts.length - 1) / (maxLexemes - 1));
  const count = Math.min(parts.length, maxLexemes);
  return Array.from({ length: count }, (_, at) => parts[Math.round(at * step)] ?? '');
}

/** More of them hardly leave out more rows, and each has to be looked up in every bucket. */
const maxLexemes = 4;

/**
 * What the search index is asked for. It holds the trigrams of a text, which are every three letters in a row, and
 * fewer at its end, behind the number of its bucket in hexadecimal and a colon; a text too long to be indexed has that
 * number and `+` instead.
 * @param words as `searchWords` returns them, at least one
 * @param sample texts of the portal: what is rare among them is asked for
 * @returns a tsquery in parts, between which the bucket's number goes
 */
export function lexemes(words: readonly string[], sample: readonly string[]): string[] {
  const trigrams = words.flatMap((word) => {
    const letters = Array.from(word);
    return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  });
  // One or two letters are how a trigram begins.
  const wanted =
    trigrams.length > 0
      ? rarest(trigrams, sample).map((trigram) => `:${quote(trigram)}'`)
      : rarest([...words], sample).map((word) => `:${quote(word)}':*`);
  return ["'", ...wanted.map((one, at) => `${one} ${at < wanted.length - 1 ? '&' : '|'} '`), "+'"];
}

function quote(part: string): string {
  return part.replace(/['\\]/g, '$&$&');
}

/** Some of the rarest, evenly from all of the text: neighbours are rare together. */
function rarest(parts: string[], sample: readonly string[]): string[] {
  const counted = [...new Set(parts)].map((part) => ({
    part,
    count: sample.filter((text) => text.includes(part)).length,
  }));
  const counts = counted.map(({ count }) => count).toSorted((a, b) => a - b);
  const most = counts[Math.min(maxLexemes, counts.length) - 1] ?? 0;
  return spread(counted.filter(({ count }) => count <= most)).map(({ part }) => part);
}

/** At most so many, evenly. */
function spread<Item>(items: Item[]): Item[] {
  if (items.length <= maxLexemes) return items;
  const step = (items.length - 1) / (maxLexemes - 1);
  return Array.from({ length: maxLexemes }, (_, at) => items[Math.round(at * step)]).filter(
    (item) => item !== undefined,
  );
}

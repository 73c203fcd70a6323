const email = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** English words that a full-text index leaves out, in texts and in searches. */
const stopWords = new Set(
  (
    'i me my we our you your he him his she her it its they them their what which who this that these those am is are ' +
    'was were be been being have has had do does did a an the and but if or because as until while of at by for with ' +
    'about against between into through during before after above below to from up down in out on off over under again ' +
    'further then once here there when where why how all any both each few more most other some such no nor not only ' +
    'own same so than too very s t can will just don should now'
  ).split(' '),
);

/**
 * The words of a text or of a search, as a full-text index for English has them: in lower case, with accents, without
 * the plural's ending, an email as one word.
 */
export function wholeWords(text: string): string[] {
  const lowerCase = text.toLowerCase();
  const emails = lowerCase.match(email) ?? [];
  const words = lowerCase.replaceAll(email, ' ').match(word) ?? [];
  return [...emails, ...words.filter((one) => !stopWords.has(one)).map(singular)];
}

function singular(one: string): string {
  return one.length > 3 && /[^su]s$/.test(one) ? one.slice(0, -1) : one;
}

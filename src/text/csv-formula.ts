/**
 * What a spreadsheet may take for a formula: a sign that begins one, also as a full-width sign or behind blanks and
 * characters that are not seen, or a control character that ends the cell before. Apostrophes in front change nothing.
 */
const formula = /^['\s\p{C}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** A text that a spreadsheet shows as it is: one that could be a formula gets an apostrophe in front. */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe away again: for every text, `unescapeFormula(escapeFormula(text))` is the text. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

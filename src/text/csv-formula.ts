/**
 * Texts that a spreadsheet may interpret as a formula: a formula sign at the start, also full-width or after blanks and
 * invisible characters, or a control character that ends the previous cell. Leading apostrophes make no difference.
 */
const formula = /^['\s\p{C}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** Makes a spreadsheet show a text literally, by prefixing possible formulas with an apostrophe. */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Removes that apostrophe: for every text, `unescapeFormula(escapeFormula(text))` equals the text. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

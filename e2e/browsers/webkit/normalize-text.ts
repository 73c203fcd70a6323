/** A text as Playwright compares it: without signs that take no room, and with single blanks. */
export function normalizeText(text: string): string {
  return text
    .replace(/[\u200B\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Copies a text.
 * @throws {Error} also where browsers have no clipboard: on a page without HTTPS, other than localhost
 */
export async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/**
 * Parses a URL. `URL.canParse` of Node.js 20 is wrong about text in Latin-1 once it has been called often.
 * @returns undefined if it is invalid
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

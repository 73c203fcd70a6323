import { parseUrl } from '#text/parse-url.ts';

/**
 * The key by which entries are compared: emails ignore case, and whether an international domain is written as `xn--…`.
 */
export function entryKey(entry: string): string {
  if (!entry.includes('@')) return entry;
  const key = entry.normalize('NFKC').toLowerCase();
  const start = key.lastIndexOf('@') + 1;
  return key.slice(0, start) + asciiDomain(key.slice(start));
}

function asciiDomain(domain: string): string {
  const isAscii = !/[^\0-\x7f]/.test(domain);
  return isAscii ? domain : (parseUrl(`http://${domain}`)?.hostname ?? domain);
}

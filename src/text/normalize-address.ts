import { stripInvisible } from '#text/invisible.ts';

/** What keyboards and word processors write for an apostrophe. NFKC would make a blank of the acute accent. */
const typographicApostrophe = /(?<=\p{L})[´ʹʻʼˈ‘’‛′](?=\p{L})/gu;

/** An address as a word processor writes it. */
export function withTypographicApostrophes(address: string): string {
  return address.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/**
 * Undoes what programs do to an address or id on the way: compatibility forms, invisible characters, typographic
 * apostrophes and no-break hyphens. No two people differ in them.
 */
export function normalizeAddress(text: string): string {
  return stripInvisible(text.replace(typographicApostrophe, "'").normalize('NFKC')).replace(
    /[\u2010\u2011]/g,
    '-',
  );
}

import { parseUrl } from '#text/parse-url.ts';

const character = String.raw`(?:[^\p{C}\p{Z}"(),.:;<>@[\\\]]|[\u200c\u200d])`;
const dotString = String.raw`${character}+(?:\.${character}+)*`;
const quotedString = String.raw`"(?:[^\p{C}"\\]|\\[ -~])+"`;
const local = new RegExp(`^(?:${dotString}|${quotedString})$`, 'u');

const addressLiteral = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]+)\]$/i;
const label = /^[a-z\d_][a-z\d_-]{0,62}$/i;

/**
 * Whether a mail server can accept an address: RFC 5321, with the international characters of RFC 6531. The length of
 * the local part is left to the server.
 */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return local.test(text.slice(0, Math.max(at, 0))) && (addressLiteral.test(domain) || isDomain(domain));
}

function isDomain(domain: string): boolean {
  if (/[\0-,/:-@[-^`{-\x7f]/.test(domain)) return false;
  const isAscii = !/[^\0-\x7f]/.test(domain);
  const ascii = isAscii ? domain : (parseUrl(`ws://${domain}`)?.hostname ?? '');
  const labels = ascii.split('.');
  return labels.every((one) => label.test(one)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

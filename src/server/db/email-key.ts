import { domainToASCII } from 'node:url';

/**
 * What makes a profile's email unique within its portal. Ignores case, and whether an international domain is written in
 * Unicode or as `xn--…`.
 */
export function emailKey(email: string): string {
  const key = email.normalize('NFC').toLowerCase();
  const domain = key.slice(key.lastIndexOf('@') + 1);
  if (!/[^\0-\x7f]/.test(domain)) return key;
  return key.slice(0, -domain.length) + (domainToASCII(domain) || domain);
}

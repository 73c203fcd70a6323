import { domainToASCII } from 'node:url';

/**
 * The key by which a profile's email is unique within its portal, regardless of case, and of whether an international
 * domain is written in Unicode or as `xn--…`.
 */
export function emailKey(email: string): string {
  const key = email.normalize('NFC').toLowerCase();
  const domain = key.slice(key.lastIndexOf('@') + 1);
  if (!/[^\0-\x7f]/.test(domain)) return key;
  return key.slice(0, -domain.length) + (domainToASCII(domain) || domain);
}

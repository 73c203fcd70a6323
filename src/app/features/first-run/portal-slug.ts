import { fold } from '#text/fold.ts';

/** The longest slug that a name is turned into, in characters. */
const maxLength = 40;

/**
 * The slug that a name suggests: "Acme Labs" becomes `acme-labs`.
 * @returns an empty text where the name has no Latin letter and no digit
 */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
}

import { isPseudo, language } from '#app/lib/locale.ts';
import { pseudoMessages } from '#app/lib/pseudo-locale.ts';

const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

/**
 * Messages of one subject, in the page's language. Texts with values are functions that return whole sentences, so that
 * they can be translated.
 */
export function defineMessages<T extends object>(english: T): T {
  return isPseudo ? pseudoMessages(english) : english;
}

/** `formatNumber(12000)` is "12,000". */
export function formatNumber(number: number): string {
  return numbers.format(number);
}

/** `plural(1, 'group', 'groups')` is "1 group". */
export function plural(number: number, one: string, other: string): string {
  return `${numbers.format(number)} ${plurals.select(number) === 'one' ? one : other}`;
}

/** Isolates a right-to-left name, so that it does not reorder the sentence around it; leaves other names unchanged. */
export function isolate(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
}

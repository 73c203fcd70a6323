import { intlFormatDistance } from 'date-fns/intlFormatDistance';
import { isPseudo, language } from '#app/lib/locale.ts';
import { pseudoText } from '#app/lib/pseudo-locale.ts';

/** `hour12: false` would not do: some browsers then call midnight 24:00. */
const hourCycle = 'h23';
const fullFormat = { dateStyle: 'medium', timeStyle: 'long', hourCycle } as const;
const readerFormat = new Intl.DateTimeFormat(language, fullFormat);
const utcFormat = new Intl.DateTimeFormat(language, { ...fullFormat, timeZone: 'UTC' });
const clockFormat = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle });
const pseudoIfTesting = (text: string) => (isPseudo ? pseudoText(text) : text);

/**
 * "3 days ago", and "now" for the last second and for what a clock that is ahead has written. Returns a text that is not a
 * date unchanged.
 * @param iso ISO 8601, as the API sends it
 */
export function relativeTime(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  if (!isValid(date)) return iso;
  const age = now.getTime() - date.getTime();
  const [from, numeric] = age < 1000 ? ([now, 'auto'] as const) : ([date, 'always'] as const);
  return pseudoIfTesting(intlFormatDistance(from, now, { locale: language, numeric }));
}

/** The same time in full, in the user's time zone and in UTC. */
export function absoluteTimes(iso: string): { reader: string; utc: string } {
  const date = new Date(iso);
  if (!isValid(date)) return { reader: iso, utc: iso };
  return { reader: pseudoIfTesting(readerFormat.format(date)), utc: pseudoIfTesting(utcFormat.format(date)) };
}

/**
 * "14:02", for recent times.
 * @param moment in milliseconds
 */
export function clockTime(moment: number): string {
  return clockFormat.format(moment);
}

function isValid(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

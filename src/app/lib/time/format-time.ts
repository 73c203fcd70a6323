import { isPseudo, language } from '#app/lib/locale.ts';
import { pseudoText } from '#app/lib/pseudo-locale.ts';

/** `hour12: false` would not do: some browsers then call midnight 24:00. */
const hourCycle = 'h23';
const fullFormat = { dateStyle: 'medium', timeStyle: 'long', hourCycle } as const;
const readerFormat = new Intl.DateTimeFormat(language, fullFormat);
const utcFormat = new Intl.DateTimeFormat(language, { ...fullFormat, timeZone: 'UTC' });
const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
const ageFormat = new Intl.RelativeTimeFormat(language);
const nowFormat = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const pseudoIfTesting = (text: string) => (isPseudo ? pseudoText(text) : text);

/** In seconds. */
const month = 31 * 86_400;
const year = 365 * 86_400;

/** Each in seconds, and until what age it is used. */
const ageUnits = [
  { unit: 'second', length: 1, until: 60 },
  { unit: 'minute', length: 60, until: 3600 },
  { unit: 'hour', length: 3600, until: 86_400 },
  { unit: 'day', length: 86_400, until: month },
  { unit: 'month', length: month, until: year },
  { unit: 'year', length: year, until: Infinity },
] as const;

/**
 * "3 days ago" and, beyond 30 days, the date in the user's time zone: "Nov 1, 2024". Returns a text that is not a date
 * unchanged.
 * @param iso ISO 8601, as the API sends it
 */
export function relativeTime(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  if (!isValid(date)) return iso;
  return isOld(date, now) ? pseudoIfTesting(dateFormat.format(date)) : formatAge(date, now);
}

/** The age of what `relativeTime` shows as a date: "8 months ago", "2 years ago". */
export function ageOfOld(iso: string, now: Date = new Date()): string | undefined {
  const date = new Date(iso);
  return isValid(date) && isOld(date, now) ? formatAge(date, now) : undefined;
}

function isOld(date: Date, now: Date): boolean {
  return ageInSeconds(date, now) >= month;
}

/** "now" for the last second, and for what a clock that is ahead has written. */
function formatAge(date: Date, now: Date): string {
  const age = ageInSeconds(date, now);
  if (age < 1) return pseudoIfTesting(nowFormat.format(0, 'second'));
  const { unit, length } = ageUnits.find(({ until }) => age < until) ?? ageUnits[0];
  return pseudoIfTesting(ageFormat.format(-Math.floor(age / length), unit));
}

function ageInSeconds(date: Date, now: Date): number {
  return Math.floor((now.getTime() - date.getTime()) / 1000);
}

/** The same time in full, in the user's time zone and in UTC. */
export function absoluteTimes(iso: string): { reader: string; utc: string } {
  const date = new Date(iso);
  if (!isValid(date)) return { reader: iso, utc: iso };
  return { reader: pseudoIfTesting(readerFormat.format(date)), utc: pseudoIfTesting(utcFormat.format(date)) };
}

function isValid(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

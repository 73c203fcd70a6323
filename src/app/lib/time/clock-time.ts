import { language } from '#app/lib/locale.ts';

const format = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' });

/**
 * "14:02", for recent times.
 * @param moment in milliseconds
 */
export function clockTime(moment: number): string {
  return format.format(moment);
}

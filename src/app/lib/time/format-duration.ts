import { language } from '#app/lib/locale.ts';

const minute = 60;
const hour = 60 * minute;

function formatUnit(unit: 'second' | 'minute' | 'hour', value: number): string {
  const digits = unit === 'hour' ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: digits,
  }).format(value);
}

/**
 * An estimated duration, rounded to the precision an estimate can have: "7 seconds", "3 minutes", "1.5 hours".
 * @param length in milliseconds
 */
export function formatDuration(length: number): string {
  const seconds = Math.max(length / 1000, 1);
  if (seconds < 100) return formatUnit('second', Math.ceil(seconds));
  if (seconds < 1.5 * hour) return formatUnit('minute', Math.ceil(seconds / minute));
  return formatUnit('hour', seconds / hour);
}

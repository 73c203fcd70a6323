import { isDay } from '#app/lib/time/is-day.ts';
import type { FilterField } from '#app/table/define-list-params.ts';

/**
 * A day in the user's time zone, as in `2026-11-27`. The request gets the time at which it starts.
 * @param later days to add to it in the request
 */
export function dayFilter(later: number): FilterField<string | undefined, string | undefined> {
  return {
    read: (text) => (text && isDay(text) ? text : undefined),
    write: (day) => day,
    toRequest: (day) => day && startOfDay(day, later),
  };
}

/** @returns undefined before the year 1 and after 9999, where the request has no limit */
function startOfDay(day: string, later: number): string | undefined {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  // Where the clocks skip midnight, a day starts at one. The next one starts at midnight again.
  start.setHours(0);
  const iso = start.toISOString();
  return /^(?!0000)\d/.test(iso) ? iso : undefined;
}

import type { FilterField } from '#app/table/define-list-params.ts';

/**
 * A day in the user's time zone, as in `2026-11-27`. The request gets the time at which it starts.
 * @param later days to add to it in the request
 */
export function dayFilter(later: number): FilterField<string | undefined, string | undefined> {
  return {
    read: (text) =>
      text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined,
    write: (day) => day,
    toRequest: (day) => day && startOfDay(day, later),
  };
}

function startOfDay(day: string, later: number): string {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.toISOString();
}

const minute = 60_000;

/**
 * A time in the user's time zone as ISO 8601 without the zone, such as
 * `2026-11-25T23:30:00`. Its first ten characters are the day.
 */
export function localIso(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * minute).toISOString().slice(0, 19);
}

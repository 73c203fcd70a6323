import { searchString } from '#app/lib/search-string.ts';
import { isDay } from '#app/lib/time/is-day.ts';
import { type FieldValues, oneOf, type UrlField, writeFields } from '#app/lib/url-fields.ts';
import { textFilter } from '#app/table/filter-fields.ts';

/** IDs, separated by commas. */
const idList: UrlField<readonly string[]> = {
  read: (text) => [...new Set(text?.split(',').filter(Boolean))],
  write: (ids) => ids.join() || undefined,
};

/** The last 7 or 30 days, or a range of days such as `2026-11-01..2026-11-27`, which may be open at one end. */
const period: UrlField<string | undefined> = {
  read: (text) => (text && text !== '..' && isPeriod(text) ? text : undefined),
  write: (text) => text,
};

function isPeriod(text: string): boolean {
  const days = text.split('..');
  return text === '7' || text === '30' || (days.length === 2 && days.every((day) => !day || isDay(day)));
}

/** Filters that the API does not have. The page applies them to the rows that it reads. */
export const refineFields = {
  in_all: idList,
  in_any: idList,
  in_none: idList,
  /** A source that at least one group has; `none` for profiles with default and personal groups only. */
  source: oneOf(['sso', 'manual', 'none']),
  created: period,
  updated: period,
  domain: textFilter,
};

export type Refinement = FieldValues<typeof refineFields>;

/** A refinement as a text, equal for equal ones; empty if it lets everyone through. */
export function refinementText(refinement: Refinement): string {
  return searchString(writeFields(refineFields, refinement));
}

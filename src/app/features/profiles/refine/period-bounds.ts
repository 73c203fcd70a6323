import type { Refinement } from '#app/profile-list/refine-params.ts';
import { dayFilter } from '#app/table/day-filter.ts';

const first = dayFilter(0);
const last = dayFilter(1);

/** The two days of a range such as `2026-11-01..2026-11-27`; undefined for the last so many days. */
export function daysOf(period: string | undefined): [from: string, to: string] | undefined {
  if (!period?.includes('..')) return undefined;
  const [from = '', to = ''] = period.split('..');
  return [from, to];
}

/**
 * The time of a period, in milliseconds. Days are those of the user's time zone, and a range includes its last day.
 * @param period as the URL has it: `7`, `30` or a range of days
 */
export function periodBounds(period: string, now: Date): { since: number; until: number } {
  const days = daysOf(period);
  if (!days) return { since: now.getTime() - Number(period) * 86_400_000, until: Infinity };
  const [from, to] = days;
  return {
    since: timeOf(first.toRequest(from || undefined)) ?? -Infinity,
    until: timeOf(last.toRequest(to || undefined)) ?? Infinity,
  };
}

function timeOf(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso);
}

/**
 * The time before which nobody was created whom a refinement lets through, in milliseconds; undefined if there is none.
 */
export function createdSince({ created }: Pick<Refinement, 'created'>, now: Date): number | undefined {
  const since = created === undefined ? -Infinity : periodBounds(created, now).since;
  return since === -Infinity ? undefined : since;
}

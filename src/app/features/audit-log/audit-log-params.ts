import type { ListAuditEntriesInput } from '#app/api/audit-log-queries.ts';
import { searchString } from '#app/lib/search-string.ts';
import { type PageSize, pageSizes } from '#app/profile-list/list-params.ts';
import { type Cursor, readCursor } from '#app/table/list-cursor.ts';
import { type AuditOutcome, auditOutcomes } from '#contract/audit-entry.ts';
import { type SortOrder, sortOrders } from '#contract/sort-order.ts';

/** Which changes are listed. Days are the reader's own, as in `2026-11-27`, the last one counting whole. */
export interface AuditLogParams {
  actor: string;
  consumer_profile_id: string | undefined;
  outcome: AuditOutcome | undefined;
  since: string | undefined;
  until: string | undefined;
  order: SortOrder;
  size: PageSize;
  cursor: Cursor | undefined;
}

const defaults = { order: 'desc', size: '50' } as const;

/** The list as the URL describes it. Whatever the URL has that means nothing falls back to the default. */
export function readAuditLogParams(url: URLSearchParams): AuditLogParams {
  const actor = url.get('actor') ?? '';
  return {
    actor: actor.trim() ? actor : '',
    consumer_profile_id: url.get('consumer_profile_id') || undefined,
    outcome: auditOutcomes.find((outcome) => outcome === url.get('outcome')),
    since: readDay(url.get('since')),
    until: readDay(url.get('until')),
    order: sortOrders.find((order) => order === url.get('order')) ?? defaults.order,
    size: pageSizes.find((size) => size === url.get('limit')) ?? defaults.size,
    cursor: readCursor(url),
  };
}

/** The URL's search string; what is as by default is left out. */
export function writeAuditLogParams({ order, size, cursor, actor, ...rest }: AuditLogParams): string {
  return searchString({
    ...rest,
    actor: actor.trim() ? actor : undefined,
    order: order === defaults.order ? undefined : order,
    limit: size === defaults.size ? undefined : size,
    ...cursor,
  });
}

/** Other filters, order or size make another list, in which the present cursor has no place. */
export function updateAuditLogParams(
  params: AuditLogParams,
  changed: Partial<Omit<AuditLogParams, 'cursor'>>,
): AuditLogParams {
  return { ...params, ...changed, cursor: undefined };
}

export function withoutFilters(params: AuditLogParams): AuditLogParams {
  return updateAuditLogParams(params, {
    actor: '',
    consumer_profile_id: undefined,
    outcome: undefined,
    since: undefined,
    until: undefined,
  });
}

export function isFiltered({ actor, consumer_profile_id, outcome, since, until }: AuditLogParams): boolean {
  return Boolean(actor || consumer_profile_id || outcome || since || until);
}

/**
 * What the server is asked for.
 * @param portals the portal's id and, where it is known, its slug: a change names its portal as its request did
 */
export function auditLogInput(portals: string[], params: AuditLogParams): ListAuditEntriesInput {
  return {
    portal_id: portals,
    consumer_profile_id: params.consumer_profile_id,
    actor: params.actor.trim() || undefined,
    outcome: params.outcome && [params.outcome],
    since: params.since && startOfDay(params.since, 0),
    until: params.until && startOfDay(params.until, 1),
    order: params.order,
    limit: Number(params.size),
    ...params.cursor,
  };
}

function readDay(text: string | null): string | undefined {
  const isDay = text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? text : undefined;
}

/** @param later how many days later */
function startOfDay(day: string, later: number): string {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.toISOString();
}

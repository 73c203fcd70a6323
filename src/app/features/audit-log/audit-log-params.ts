import type { ListAuditEntriesInput } from '#app/api/audit-log-queries.ts';
import { dayFilter } from '#app/table/day-filter.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, idFilter, textFilter } from '#app/table/filter-fields.ts';
import { auditOutcomes } from '#contract/audit-entry.ts';

/** The audit log. The last day counts whole. */
export const auditLogParams = defineListParams({
  fields: {
    consumer_profile_id: idFilter,
    outcome: choiceFilter(auditOutcomes),
    since: dayFilter(0),
    until: dayFilter(1),
    actor: textFilter,
  },
  display: {},
  defaults: { order: 'desc', size: '50' },
});

/**
 * What the server is asked for.
 * @param portals the portal's id and, where it is known, its slug: an entry names its portal as its request did
 */
export function auditLogInput(
  portals: string[],
  params: typeof auditLogParams.defaults,
): ListAuditEntriesInput {
  return { portal_id: portals, ...auditLogParams.toRequest(params) };
}

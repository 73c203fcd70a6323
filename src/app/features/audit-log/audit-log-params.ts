import type { ListAuditEntriesInput } from '#app/api/audit-log-queries.ts';
import { dayFilter } from '#app/table/day-filter.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, idFilter, textFilter } from '#app/table/filter-fields.ts';
import { auditActions, auditOutcomes } from '#contract/audit-entry.ts';
import { uuid } from '#contract/uuid.ts';

/** The server refuses anything else. */
const uuidFilter: typeof idFilter = {
  ...idFilter,
  read: (text) => uuid.safeParse(text).data,
};

/** The URL parameters of the audit log. `until` includes its whole day. */
export const auditLogParams = defineListParams({
  fields: {
    consumer_profile_id: idFilter,
    consumer_group_id: idFilter,
    outcome: choiceFilter(auditOutcomes),
    since: dayFilter(0),
    until: dayFilter(1),
    actor: textFilter,
    search: textFilter,
    target: textFilter,
    action: choiceFilter(auditActions),
    group_id: idFilter,
    job_id: uuidFilter,
    run_id: uuidFilter,
  },
  ownFilters: {},
  perFilter: {},
  display: {},
  defaults: { order: 'desc', size: '50' },
});

/**
 * The input of the request for a page of the audit log.
 * @param portals the portal's id and, if known, its slug: an audit entry stores whichever its request used
 */
export function auditLogInput(
  portals: string[],
  params: typeof auditLogParams.defaults,
): ListAuditEntriesInput {
  return { portal_id: portals, ...auditLogParams.toRequest(params), fold: 'runs' };
}

import sql, { empty } from 'sql-template-tag';
import { type AuditCondition, hasId, when } from '#server/audit-log/audit-condition.ts';
import type { AuditLogQuery } from '#server/audit-log/audit-log-query.ts';
import { entriesOf } from '#server/audit-log/audit-targets.ts';

/** The conditions of the filters by one value, apart from those that an index can begin with. */
export function auditConditions(query: AuditLogQuery, isFolded: boolean): AuditCondition[] {
  const { consumer_profile_id, consumer_group_id, run_id, outcome, since, until } = query;
  const targets = [consumer_profile_id, consumer_group_id].filter((id) => id !== undefined);
  return [
    ...targets.map((id) => hasId(entriesOf({ ids: [id], names: [] }))),
    ...when(run_id, sql`listed.run_id = ${run_id}`),
    ...when(outcome, sql`listed.outcome = any (${outcome})`),
    ...when(since, isFolded ? endsSince(since, until) : sql`listed.created_at >= ${since}`),
    ...when(until, sql`listed.created_at < ${until}`),
  ];
}

/** Whether an entry, or one of those for which it stands, is in a time range that ends after it. */
const endsSince = (since: string | undefined, until: string | undefined) => sql`(listed.created_at >= ${since}
  or exists (select from changes as entry where entry.run_id = listed.run_id and entry.created_at >= ${since}
    ${until === undefined ? empty : sql`and entry.created_at < ${until}`}))`;

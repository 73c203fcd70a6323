import sql from 'sql-template-tag';
import { auditActions } from '#contract/audit-entry.ts';
import { type AuditCondition, when } from '#server/audit-log/audit-condition.ts';
import type { AuditLogQuery } from '#server/audit-log/audit-log-query.ts';
import type { PageIndex } from '#server/db/keyset-page.ts';

/** The conditions that an index can begin with. */
export function keyConditions({ portal_id, action, job_id }: AuditLogQuery): AuditCondition[] {
  return [
    ...when(portal_id, sql`listed.portal_id = any (${portal_id})`),
    ...when(action, sql`listed.action = any (${action})`),
    ...when(job_id, sql`listed.job_id = ${job_id}`),
  ];
}

const id = sql`(listed.id || '')`;

/**
 * The index that has the entries of a job, or of portals and actions, in order, and
 * the conditions instead of `keyConditions`.
 * @returns undefined without such a filter
 */
export function auditIndex(
  { portal_id, action, job_id }: AuditLogQuery,
  isFolded: boolean,
): (PageIndex & { conditions: AuditCondition[] }) | undefined {
  const folded = sql`unnest(${isFolded ? [false] : [false, true]}::boolean[]) as folded (value)`;
  const isKey = when(folded, sql`listed.is_folded = folded.value`);
  if (job_id !== undefined)
    return { keys: folded, id, conditions: [...isKey, ...keyConditions({ portal_id, action, job_id })] };
  if (!portal_id) return undefined;
  return {
    keys: sql`unnest(${portal_id}::text[]) as portal (id)
      cross join unnest(${action ?? auditActions}::text[]) as requested (action) cross join ${folded}`,
    id,
    conditions: [
      ...isKey,
      ...when(portal_id, sql`listed.portal_id = portal.id and listed.action = requested.action`),
    ],
  };
}

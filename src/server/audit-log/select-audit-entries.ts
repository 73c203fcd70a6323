import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { auditConditions } from '#server/audit-log/audit-conditions.ts';
import { auditEntryJson } from '#server/audit-log/audit-entry-json.ts';
import { auditIndex, keyConditions } from '#server/audit-log/audit-index.ts';
import { type AuditLogQuery, foldsRuns } from '#server/audit-log/audit-log-query.ts';
import { lookUpConditions } from '#server/audit-log/look-up-conditions.ts';
import { selectPage } from '#server/db/keyset-page.ts';

/** @returns the JSON of a page of the audit log */
export async function selectAuditEntries(pool: Pool, query: AuditLogQuery): Promise<string> {
  const isFolded = foldsRuns(query);
  const conditions = [...auditConditions(query, isFolded), ...(await lookUpConditions(pool, query))];
  const isSelective = conditions.some((one) => one.isSelective);
  // Other filters might match none of an action's entries, and all of them would be read.
  const isByIndex = query.action !== undefined || query.job_id !== undefined || conditions.length === 0;
  const index = isByIndex && !isSelective ? auditIndex(query, isFolded) : undefined;
  conditions.push(...(index?.conditions ?? keyConditions(query)));
  return selectPage(pool, {
    table: sql`recorded_changes`,
    index,
    where: [
      isFolded ? sql`not listed.is_folded` : sql`true`,
      ...conditions.map(({ condition }) => condition),
    ],
    query,
    item: auditEntryJson(isFolded),
  });
}

import type { Pool } from 'pg';
import type { QueryOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';
import { foldLine } from '#server/db/search-text.ts';
import { timeJson } from '#server/db/contract-json.ts';
import { selectPage } from '#server/db/keyset-page.ts';
import { SqlValues } from '#server/db/sql-values.ts';

const auditEntryJson = `json_build_object(
  'object', 'change', 'id', listed.id, 'action', listed.action,
  'actor', json_build_object('kind', listed.actor_kind, 'id', listed.actor_id, 'name', listed.actor_name),
  'address', listed.address, 'portal_id', listed.portal_id, 'consumer_profile_id', listed.consumer_profile_id,
  'group_ids', case
    when listed.action = 'createGroup' and listed.target_id is not null then array[listed.target_id]
    else listed.group_ids
  end,
  'body', left(listed.body, 10000), 'target_name', listed.target_name,
  'outcome', listed.outcome, 'status', listed.status, 'code', listed.code, 'request_id', listed.request_id,
  'created_at', ${timeJson('listed.created_at')}, 'finished_at', ${timeJson('listed.finished_at')})`;

/** @returns the JSON of a page of the record of changes */
export function selectAuditEntries(
  pool: Pool,
  query: QueryOf<(typeof internalEndpoints)['listAuditEntries']>,
): Promise<string> {
  const values = new SqlValues();
  const where = ['true'];
  const add = (condition: (placeholder: string) => string, value: unknown) => {
    if (value !== undefined) where.push(condition(values.add(value)));
  };
  add((placeholder) => `listed.portal_id = any (${placeholder})`, query.portal_id);
  add((placeholder) => `listed.consumer_profile_id = ${placeholder}`, query.consumer_profile_id);
  add((placeholder) => `listed.outcome = any (${placeholder})`, query.outcome);
  add(
    (placeholder) => `strpos(listed.actor_text, ${placeholder}) > 0`,
    foldLine(query.actor?.trim() ?? '') || undefined,
  );
  add((placeholder) => `listed.created_at >= ${placeholder}`, query.since);
  add((placeholder) => `listed.created_at < ${placeholder}`, query.until);
  return selectPage(pool, { table: 'recorded_changes', where, values, query, item: auditEntryJson });
}

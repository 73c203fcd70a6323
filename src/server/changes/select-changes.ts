import type { Pool } from 'pg';
import type { QueryOf } from '#contract/endpoint.ts';
import type { ownEndpoints } from '#contract/own-endpoints.ts';
import { foldLine } from '#server/portal-api/db/search-text.ts';
import { timeJson } from '#server/portal-api/store/json.ts';
import { selectPage } from '#server/portal-api/store/page.ts';
import { Values } from '#server/portal-api/store/values.ts';

const changeJson = `json_build_object(
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
export function selectChanges(
  pool: Pool,
  query: QueryOf<(typeof ownEndpoints)['listChanges']>,
): Promise<string> {
  const values = new Values();
  const where = ['true'];
  const add = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) where.push(condition(values.add(value)));
  };
  add((place) => `listed.portal_id = any (${place})`, query.portal_id);
  add((place) => `listed.consumer_profile_id = ${place}`, query.consumer_profile_id);
  add((place) => `listed.outcome = any (${place})`, query.outcome);
  add((place) => `strpos(listed.actor_text, ${place}) > 0`, foldLine(query.actor?.trim() ?? '') || undefined);
  add((place) => `listed.created_at >= ${place}`, query.since);
  add((place) => `listed.created_at < ${place}`, query.until);
  return selectPage(pool, { table: 'recorded_changes', where, values, query, item: changeJson });
}

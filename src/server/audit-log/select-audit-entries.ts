import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import type { QueryOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';
import { matchesWords } from '#server/db/search-text.ts';
import { timeJson } from '#server/db/time-json.ts';
import { selectPage } from '#server/db/keyset-page.ts';
import { cleanSearch } from '#text/pasted-entries.ts';
import { searchWords } from '#text/search-words.ts';

const auditEntryJson = sql`json_build_object(
  'object', 'change', 'id', listed.id, 'action', listed.action,
  'actor', json_build_object('kind', listed.actor_kind, 'id', listed.actor_id, 'name', listed.actor_name),
  'address', listed.address, 'portal_id', listed.portal_id,
  'consumer_profile_id', case
    when listed.action in ('createProfile', 'createInvite') then listed.target_id
    else listed.consumer_profile_id
  end,
  'group_ids', case
    when listed.action = 'createGroup' and listed.target_id is not null then array[listed.target_id]
    else listed.group_ids
  end,
  'body', left(listed.body, 10000), 'target_name', listed.target_name,
  'outcome', listed.outcome, 'status', listed.status, 'code', listed.code, 'request_id', listed.request_id,
  'created_at', ${timeJson(sql`listed.created_at`)}, 'finished_at', ${timeJson(sql`listed.finished_at`)})`;

/** @returns the JSON of a page of the audit log */
export function selectAuditEntries(
  pool: Pool,
  query: QueryOf<(typeof internalEndpoints)['listAuditEntries']>,
): Promise<string> {
  const { portal_id, consumer_profile_id, consumer_group_id, outcome, since, until } = query;
  const actor = searchWords(cleanSearch(query.actor ?? ''));
  const where: Sql[] = [
    sql`true`,
    ...when(portal_id, sql`listed.portal_id = any (${portal_id})`),
    ...when(consumer_profile_id, ofProfile(consumer_profile_id)),
    ...when(consumer_group_id, ofGroup(consumer_group_id)),
    ...when(outcome, sql`listed.outcome = any (${outcome})`),
    ...(actor.length > 0 ? [matchesWords(sql`listed.search_text`, actor)] : []),
    ...when(since, sql`listed.created_at >= ${since}`),
    ...when(until, sql`listed.created_at < ${until}`),
  ];
  return selectPage(pool, { table: sql`recorded_changes`, where, query, item: auditEntryJson });
}

/** Each by its index: what was asked of the profile, and what created it. */
const ofProfile = (id: string | undefined) => sql`listed.id in (
  select id from changes where consumer_profile_id = ${id}
  union all select change_id from change_outcomes where target_id = ${id})`;

/** Each by its index: what was done to the group itself, and what created it. */
const ofGroup = (id: string | undefined) => sql`listed.id in (
  select id from changes where action in ('updateGroup', 'archiveGroup') and group_ids[1] = ${id}
  union all select change_id from change_outcomes where target_id = ${id})`;

function when(asked: unknown, condition: Sql): Sql[] {
  return asked === undefined ? [] : [condition];
}

import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { type AuditCondition, hasId } from '#server/audit-log/audit-condition.ts';
import { type AuditLogQuery, wordsOf } from '#server/audit-log/audit-log-query.ts';
import { entriesOf, findTargets, maxMatches, ofFrequentTargets } from '#server/audit-log/audit-targets.ts';
import { matchesWords } from '#server/db/search-text.ts';

/** Conditions of the filters by text and by group. Only a query shows whether few entries meet them. */
export async function lookUpConditions(pool: Pool, query: AuditLogQuery): Promise<AuditCondition[]> {
  const [actor, target, either] = [query.actor, query.target, query.search].map(wordsOf);
  return Promise.all([
    ...(actor?.length ? [byActor(pool, actor)] : []),
    ...(target?.length ? [byTarget(pool, target)] : []),
    ...(either?.length ? [byEither(pool, either)] : []),
    ...(query.group_id === undefined ? [] : [byGroup(pool, query.group_id)]),
  ]);
}

async function byActor(pool: Pool, words: readonly string[]): Promise<AuditCondition> {
  const { rows } = await pool.query<{ name: string }>(
    sql`select name from change_actors where ${matchesWords(sql`search_text`, words)} limit ${maxMatches + 1}`,
  );
  const names = rows.map(({ name }) => name);
  if (names.length === 0) return { condition: sql`false`, isSelective: true };
  if (names.length <= maxMatches)
    return { condition: sql`listed.actor_name = any (${names})`, isSelective: false };
  return { condition: matchesWords(sql`listed.search_text`, words), isSelective: false };
}

async function byTarget(pool: Pool, words: readonly string[]): Promise<AuditCondition> {
  const found = await findTargets(pool, words);
  return found ? hasId(entriesOf(found)) : { condition: ofFrequentTargets(words), isSelective: false };
}

async function byEither(pool: Pool, words: readonly string[]): Promise<AuditCondition> {
  const actor = await byActor(pool, words);
  if (actor.isSelective) return byTarget(pool, words);
  const found = await findTargets(pool, words);
  const isTarget = found ? sql`listed.id in (${entriesOf(found)})` : ofFrequentTargets(words);
  return { condition: sql`(${actor.condition} or ${isTarget})`, isSelective: false };
}

/** The most entries of a group that are read by their IDs. */
const maxGroupEntries = 1000;

/** What named a group. An entry that created it has its ID in the outcome. */
async function byGroup(pool: Pool, id: string): Promise<AuditCondition> {
  const named = sql`select id from changes where group_ids @> array[${id}::text]`;
  const created = sql`select change_id from change_outcomes where target_id = ${id}`;
  const ids = sql`${named} union all ${created}`;
  const { rowCount } = await pool.query(sql`select from (${named}) as entry limit ${maxGroupEntries + 1}`);
  if ((rowCount ?? 0) <= maxGroupEntries) return hasId(ids);
  const isNamed: Sql = sql`(listed.group_ids @> array[${id}::text] or listed.id = any (array(${created})))`;
  return { condition: isNamed, isSelective: false };
}

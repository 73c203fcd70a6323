import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { matchesWords } from '#server/db/search-text.ts';

/** The targets that match a search: IDs of profiles and groups, and names of those that were not created. */
interface Targets {
  ids: string[];
  names: string[];
}

/** If more match, their entries are frequent: they are found by reading the entries in order. */
export const maxMatches = 200;

const searchText = sql`coalesce(target.search_text, lower(target.name) || E'\n\n' || lower(target.id) || E'\n')`;

/** SQL for the targets that match, by any name that they had. */
const matching = (words: readonly string[]) =>
  sql`change_targets as target where ${matchesWords(searchText, words)}`;

/**
 * @param words as `searchWords` returns them, at least one
 * @returns undefined if there are too many
 */
export async function findTargets(pool: Pool, words: readonly string[]): Promise<Targets | undefined> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    sql`select id, name from ${matching(words)} limit ${maxMatches + 1}`,
  );
  if (rows.length > maxMatches) return undefined;
  return {
    ids: [...new Set(rows.map(({ id }) => id).filter(Boolean))],
    names: rows.filter(({ id }) => !id).map(({ name }) => name),
  };
}

/** SQL for the IDs of the entries of targets, each by its index: what was requested of them, and what created them. */
export function entriesOf({ ids, names }: Targets): Sql {
  return sql`select id from changes where consumer_profile_id = any (${ids})
    union all select id from changes where action in ('updateGroup', 'archiveGroup') and group_ids[1] = any (${ids})
    union all select change_id from change_outcomes where target_id = any (${ids})
    union all select change_id from change_outcomes where target_id is null and target_name = any (${names})`;
}

/** SQL for whether `listed` is of a target that matches, of which there are many. */
export function ofFrequentTargets(words: readonly string[]): Sql {
  const targets = matching(words);
  return sql`(coalesce(listed.consumer_profile_id, listed.target_id, listed.group_ids[1]) in (select id from ${targets})
    or listed.target_id is null and listed.target_name in (select name from ${targets} and id = ''))`;
}

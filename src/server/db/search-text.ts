import sql, { join, type Sql } from 'sql-template-tag';
import { fold } from '#text/fold.ts';
import { minIdPrefix } from '#text/search-words.ts';

// A search text has folded fields, each on a line of its own: two texts, then IDs. Its last line is empty, which says
// that it is of today's folding: those of release 0.1.0 lack it.

function searchText(fields: readonly string[]): string {
  return [...fields.map(fold), ''].join('\n');
}

/** The text that profile search matches against. Update it whenever one of the three fields changes. */
export function profileSearchText(profile: { name: string; email: string; consumer_id: string }): string {
  return searchText([profile.name, profile.email, profile.consumer_id]);
}

/** The text that group search matches against. It starts with the folded name, by which groups are sorted. */
export function groupSearchText(group: {
  id: string;
  name: string;
  description: string | null;
  sso_group_ids: string[];
}): string {
  return searchText([group.name, group.description ?? '', group.id, ...group.sso_group_ids]);
}

/** The text that the audit log's filter by person matches against. */
export function actorSearchText(name: string, id: string): string {
  return searchText([name, id]);
}

/** The text that the audit log's filter by target matches against. */
export function targetSearchText(name: string, id: string): string {
  return searchText([name, '', id]);
}

/**
 * SQL for whether a search text matches all words of a search, as `matchesSearch` does: a word may be anywhere in the
 * two texts, but has to be a whole ID or the start of one.
 * @param column the search text
 * @param words as `searchWords` returns them, at least one
 */
export function matchesWords(column: Sql, words: readonly string[]): Sql {
  const endOfTexts = sql`length(split_part(${column}, E'\n', 1)) + 1 + length(split_part(${column}, E'\n', 2))`;
  const matches = words.map((word) => {
    const isId =
      word.length < minIdPrefix
        ? sql`strpos(${column} || E'\n', ${`\n${word}\n`}) > 0`
        : sql`strpos(${column}, ${`\n${word}`}) > 0`;
    // Most texts do not have the word at all.
    return sql`(strpos(${column}, ${word}) > 0 and (strpos(${column}, ${word}) <= ${endOfTexts} or ${isId}))`;
  });
  return sql`(${join(matches, ' and ')})`;
}

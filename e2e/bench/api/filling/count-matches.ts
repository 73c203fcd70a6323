import type { Pool } from 'pg';
import sql, { join, raw } from 'sql-template-tag';
import { needles } from '#e2e/bench/api/filling/needles.ts';
import { matchesWords } from '#server/testing.ts';
import { searchWords } from '#text/search-words.ts';

/** Counts the profiles that match each needle, to show that rare needles are rare and missing ones are missing. */
export async function countMatches(pool: Pool): Promise<Record<string, number>> {
  const texts = Object.values(needles).flatMap((texts) =>
    Array.isArray(texts) ? texts : Object.values(texts).flat(),
  );
  const counts = texts.map(
    (text, index) =>
      sql`count(*) filter (where ${matchesWords(sql`search_text`, searchWords(text))}) as ${raw(`"${index}"`)}`,
  );
  const { rows } = await pool.query<Record<string, string>>(sql`select ${join(counts)} from profiles`);
  return Object.fromEntries(texts.map((text, index) => [text, Number(rows[0]?.[index])]));
}

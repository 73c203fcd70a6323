import type { Pool } from 'pg';
import { needles } from '#e2e/bench/api/filling/needles.ts';
import { foldLine } from '#server/testing.ts';

/** Counts the profiles that match each needle, to show that rare needles are rare and missing ones are missing. */
export async function countMatches(pool: Pool): Promise<Record<string, number>> {
  const texts = Object.values(needles).flatMap((texts) =>
    Array.isArray(texts) ? texts : Object.values(texts).flat(),
  );
  const counts = texts.map(
    (_, index) => `count(*) filter (where strpos(search_text, $${index + 1}) > 0) as "${index}"`,
  );
  const { rows } = await pool.query<Record<string, string>>(
    `select ${counts.join(', ')} from profiles`,
    texts.map(foldLine),
  );
  return Object.fromEntries(texts.map((text, index) => [text, Number(rows[0]?.[index])]));
}

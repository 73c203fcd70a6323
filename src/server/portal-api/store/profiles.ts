import type { Pool } from 'pg';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import { foldLine } from '#server/portal-api/db/search-text.ts';
import { required } from '#server/portal-api/refusal.ts';
import { asciiBytes } from '#server/portal-api/store/ascii-json.ts';
import type { KnownPortals } from '#server/portal-api/store/known-portals.ts';
import { pageJson, pageWalk, shown } from '#server/portal-api/store/page.ts';
import { type ProfileFilter, selectLines } from '#server/portal-api/store/profile-lines.ts';
import { profileLine, renderProfile } from '#server/portal-api/store/render-profile.ts';
import { searchWays } from '#server/portal-api/store/search.ts';

interface Source {
  pool: Pool;
  portals: KnownPortals;
}

/**
 * Reads a page in one statement; a search that has not looked at enough takes another.
 * @param key the portal's id or slug
 * @returns the JSON of a page of its profiles, in ASCII
 * @throws {Refusal} 404, when there is no such portal
 */
export async function selectProfiles(
  { pool, portals }: Source,
  key: string,
  query: QueryOf<Endpoints['listProfiles']>,
): Promise<Uint8Array<ArrayBuffer>> {
  const walk = pageWalk(query);
  const filter = readFilter(query);
  const { portal, answer } = await portals.read(key, async (known) => {
    if (!filter.search) return selectLines(pool, known, filter, walk);
    const { search } = filter;
    let sample: string[] = [];
    for (const way of searchWays(filter.groupId !== undefined)) {
      const page = await selectLines(pool, known, { ...filter, search: { ...search, sample } }, walk, way);
      if (page.settled) return page;
      sample = page.sample ?? sample;
    }
    throw new Error('The last way of a search looks at everything.');
  });
  const items = shown(answer.lines, walk).map((line) => renderProfile(line, portal));
  const further = answer.lines.length > walk.limit;
  return asciiBytes(pageJson(items, walk, { further, behind: answer.behind }));
}

/**
 * @param key the portal's id or slug
 * @returns the profile's JSON, in ASCII
 * @throws {Refusal} 404, when there is no such portal or profile
 */
export async function selectProfile(
  { pool, portals }: Source,
  key: string,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { portal, answer } = await portals.read(key, async (known) => {
    const { rows } = await pool.query<{ version: string | null; line: string | null }>(
      `select (select version::text from portals where id = $1) as version,
         (select ${profileLine('profiles')} from profiles where portal_id = $1 and id = $2) as line`,
      [known.id, id],
    );
    return { version: rows[0]?.version ?? null, line: rows[0]?.line ?? undefined };
  });
  return asciiBytes(renderProfile(required('consumer.profile', answer.line), portal));
}

/** Both statuses are as good as none, and so is a search for marks that do not count. */
function readFilter({
  status,
  consumer_group_id,
  search,
}: QueryOf<Endpoints['listProfiles']>): ProfileFilter {
  const [only, ...others] = new Set(status);
  const id = search?.trim() ?? '';
  const text = foldLine(id);
  return {
    status: others.length > 0 ? undefined : only,
    groupId: consumer_group_id,
    search: text ? { text, id, sample: [] } : undefined,
  };
}

import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import { foldLine } from '#server/db/search-text.ts';
import { requireFound } from '#server/http/http-error.ts';
import { asciiBytes } from '#server/portal-api/queries/ascii-json.ts';
import type { PortalCache } from '#server/portal-api/portal-cache.ts';
import { pageJson, pageScan, inPageOrder } from '#server/db/keyset-page.ts';
import { type ProfileFilter, selectProfilePage } from '#server/portal-api/queries/profile-page-sql.ts';
import { profileLine, renderProfile } from '#server/portal-api/render-profile.ts';
import { searchStrategies } from '#server/portal-api/queries/search-strategies.ts';

interface Source {
  pool: Pool;
  portals: PortalCache;
}

/**
 * Reads a page in one statement. A search that has not examined enough profiles runs another one.
 * @param key the portal's id or slug
 * @returns the JSON of a page of its profiles, in ASCII
 * @throws {HttpError} 404 if the portal does not exist
 */
export async function selectProfiles(
  { pool, portals }: Source,
  key: string,
  query: QueryOf<Endpoints['listProfiles']>,
): Promise<Uint8Array<ArrayBuffer>> {
  const scan = pageScan(query);
  const filter = readFilter(query);
  const { portal, answer } = await portals.read(key, async (cached) => {
    if (!filter.search) return selectProfilePage(pool, cached, filter, scan);
    const { search } = filter;
    let sample: string[] = [];
    for (const strategy of searchStrategies(filter.groupId !== undefined)) {
      const page = await selectProfilePage(
        pool,
        cached,
        { ...filter, search: { ...search, sample } },
        scan,
        strategy,
      );
      if (page.exhausted) return page;
      sample = page.sample ?? sample;
    }
    throw new Error('The last way of a search looks at everything.');
  });
  const items = inPageOrder(answer.lines, scan).map((line) => renderProfile(line, portal));
  const hasNext = answer.lines.length > scan.limit;
  return asciiBytes(pageJson(items, scan, { hasNext, hasPrevious: answer.has_previous }));
}

/**
 * @param key the portal's id or slug
 * @returns the profile's JSON, in ASCII
 * @throws {HttpError} 404 if the portal or the profile does not exist
 */
export async function selectProfile(
  { pool, portals }: Source,
  key: string,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { portal, answer } = await portals.read(key, async (cached) => {
    const { rows } = await pool.query<{ version: string | null; line: string | null }>(
      sql`select (select version::text from portals where id = ${cached.id}) as version,
        (select ${profileLine(sql`profiles`)} from profiles where portal_id = ${cached.id} and id = ${id}) as line`,
    );
    return { version: rows[0]?.version ?? null, line: rows[0]?.line ?? undefined };
  });
  return asciiBytes(renderProfile(requireFound('consumer.profile', answer.line), portal));
}

/** Both statuses together are no filter, and neither is a search that folding leaves empty. */
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

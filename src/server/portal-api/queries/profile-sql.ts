import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { emailKey } from '#server/db/email-key.ts';
import { prepared } from '#server/db/prepared.ts';
import { refoldPortal } from '#server/db/refold.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { HttpError, requireFound } from '#server/http/http-error.ts';
import { asciiBytes } from '#server/portal-api/queries/ascii-json.ts';
import type { PortalCache } from '#server/portal-api/portal-cache.ts';
import { pageJson, pageScan, inPageOrder, type PageScan } from '#server/db/keyset-page.ts';
import { type ProfileFilter, selectProfilePage } from '#server/portal-api/queries/profile-page-sql.ts';
import { profileLine, renderProfile } from '#server/portal-api/render-profile.ts';
import { searchWords } from '#text/search-words.ts';
import { searchStrategies } from '#server/portal-api/queries/search-strategies.ts';

interface Source {
  pool: Pool;
  portals: PortalCache;
  diskSpace: DiskSpace;
}

/** In milliseconds. Only the first searches after an upgrade wait. */
const refoldTimeout = 5000;

/**
 * Reads a page in one statement. A search that has not examined enough profiles runs another one. If it may have missed
 * profiles, because their search texts are of an earlier release, it has them folded again first.
 * @param key the portal's id or slug
 * @returns the JSON of a page of its profiles, in ASCII
 * @throws {HttpError} 404 if the portal does not exist, 503 if there are too many such profiles for one request
 */
export async function selectProfiles(
  { pool, portals, diskSpace }: Source,
  key: string,
  query: QueryOf<Endpoints['listProfiles']>,
): Promise<Uint8Array<ArrayBuffer>> {
  const scan = pageScan(query);
  const filter = readFilter(query);
  const read = () => readPage(portals, key, filter, scan);
  const until = performance.now() + refoldTimeout;
  let page = await read();
  while (page.answer.is_stale && (await diskSpace.allowsChanges())) {
    if (performance.now() >= until) throw new HttpError(searchUnavailable());
    await refoldPortal(pool, page.portal.id, until);
    page = await read();
  }
  const { portal, answer } = page;
  const items = inPageOrder(answer.lines, scan).map((line) => renderProfile(line, portal));
  const hasNext = answer.lines.length > scan.limit;
  return asciiBytes(pageJson(items, scan, { hasNext, hasPrevious: answer.has_previous }));
}

function searchUnavailable(): Response {
  const response = errorResponse(
    'service_unavailable',
    'The search is being updated after an upgrade. Try again shortly.',
  );
  response.headers.set('retry-after', '5');
  return response;
}

function readPage(portals: PortalCache, key: string, filter: ProfileFilter, scan: PageScan) {
  return portals.read(key, async (cached, client) => {
    if (!filter.search) return selectProfilePage(client, cached, filter, scan);
    const { search } = filter;
    let sample: string[] = [];
    for (const strategy of searchStrategies(filter.groupId !== undefined || filter.emailKeys !== undefined)) {
      const page = await selectProfilePage(
        client,
        cached,
        { ...filter, search: { ...search, sample } },
        scan,
        strategy,
      );
      if (page.exhausted) return page;
      sample = page.sample ?? sample;
    }
    throw new Error('The last strategy of a search examines everything.');
  });
}

/**
 * @param key the portal's id or slug
 * @returns the profile's JSON, in ASCII
 * @throws {HttpError} 404 if the portal or the profile does not exist
 */
export async function selectProfile(
  { portals }: Pick<Source, 'portals'>,
  key: string,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { portal, answer } = await portals.read(key, async (cached, client) => {
    const { rows } = await client.query<{ version: string | null; line: string | null }>(
      prepared(sql`select (select version::text from portals where id = ${cached.id}) as version,
        (select ${profileLine(sql`profiles`)} from profiles where portal_id = ${cached.id} and id = ${id}) as line`),
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
  email,
}: QueryOf<Endpoints['listProfiles']>): ProfileFilter {
  const [only, ...others] = new Set(status);
  const words = searchWords(search ?? '');
  return {
    status: others.length > 0 ? undefined : only,
    groupId: consumer_group_id,
    emailKeys: email?.map(emailKey),
    search: words.length > 0 ? { words, sample: [] } : undefined,
  };
}

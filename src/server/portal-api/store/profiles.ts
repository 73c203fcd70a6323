import type { Pool } from 'pg';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import { foldLine } from '#server/portal-api/db/search-text.ts';
import { required } from '#server/portal-api/refusal.ts';
import type { KnownPortal, KnownPortals } from '#server/portal-api/store/known-portals.ts';
import { asciiBytes } from '#server/portal-api/store/ascii-json.ts';
import {
  behind,
  type PageWalk,
  pageJson,
  pageWalk,
  shown,
  type Stretch,
} from '#server/portal-api/store/page.ts';
import { profileLine, renderProfile } from '#server/portal-api/store/render-profile.ts';
import { indexed, nearby } from '#server/portal-api/store/search.ts';
import { Values } from '#server/portal-api/store/values.ts';
import {
  everyone,
  type Holders,
  members,
  owner,
  rowsOf,
  type Walk,
  type WalkContext,
} from '#server/portal-api/store/walks.ts';

type ProfileQuery = QueryOf<Endpoints['listProfiles']>;

interface Source {
  pool: Pool;
  portals: KnownPortals;
}

/**
 * Reads a page in one statement; a search that finds little nearby takes a second one.
 * @param key the portal's id or slug
 * @returns the JSON of a page of its profiles, in ASCII
 * @throws {Refusal} 404, when there is no such portal
 */
export async function selectProfiles(
  { pool, portals }: Source,
  key: string,
  query: ProfileQuery,
): Promise<Uint8Array> {
  const walk = pageWalk(query);
  const { portal, answer } = await portals.read(key, async (known) => {
    const page = await selectLines(pool, known, query, walk, 'nearby');
    return page.settled ? page : selectLines(pool, known, query, walk, 'indexed');
  });
  const items = shown(answer.lines, walk).map((line) => renderProfile(line, portal));
  return asciiBytes(
    pageJson(items, walk, { further: answer.lines.length > walk.limit, behind: answer.behind }),
  );
}

/**
 * @returns the profile's JSON, in ASCII
 * @throws {Refusal} 404, when there is no such portal or profile
 */
export async function selectProfile({ pool, portals }: Source, key: string, id: string): Promise<Uint8Array> {
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

interface PageLines {
  version: string | null;
  /** Of a page and one profile more, in the order of the walk. */
  lines: string[];
  behind: boolean;
  /** Whether that is certain; if not, the index has to be asked. */
  settled: boolean;
}

async function selectLines(
  pool: Pool,
  known: KnownPortal,
  query: ProfileQuery,
  walk: PageWalk,
  way: 'nearby' | 'indexed',
): Promise<PageLines> {
  const values = new Values();
  const portal = values.add(known.id);
  const stretch: Stretch = {
    direction: walk.direction,
    at: walk.anchor === undefined ? undefined : values.add(walk.anchor),
    inclusive: false,
    limit: `${values.add(walk.limit)}::int + 1`,
  };
  const { rows, areAll } = profileWalk({ values, portal, status: onlyStatus(query) }, known, query, way);
  const settled = areAll
    ? `case when page.count <= ${stretch.limit} - 1 and not ${areAll(stretch)} then false
       ${stretch.at ? `when not page.behind and not ${areAll(behind(stretch))} then false` : ''} else true end`
    : 'true';
  const { rows: found } = await pool.query<Omit<PageLines, 'lines'> & { lines: string | null }>(
    `select (select version::text from portals where id = ${portal}) as version,
       page.lines, page.behind, ${settled} as settled
     from (
       select string_agg(${profileLine('listed')}, E'\\n' order by listed.id ${stretch.direction}) as lines,
         count(*) as count, ${stretch.at ? `exists (${rows(behind(stretch))})` : 'false'} as behind
       from (${rows(stretch)}) as listed
     ) as page`,
    values.all,
  );
  const [page] = found;
  if (!page) throw new Error('An aggregate gave no row.');
  return { ...page, lines: page.lines?.split('\n') ?? [] };
}

/** Rows of the profiles that a query asks for. */
function profileWalk(
  context: WalkContext,
  known: KnownPortal,
  query: ProfileQuery,
  way: 'nearby' | 'indexed',
): { rows: Walk; areAll?: Walk } {
  const holders = holdersOf(context, known, query.consumer_group_id);
  const id = query.search?.trim() ?? '';
  const text = foldLine(id);
  if (!text) return { rows: holders ? rowsOf(holders.ids(), context) : everyone(context) };
  if (way === 'indexed') return { rows: rowsOf(indexed(context, { text, id }, holders), context) };
  const { ids, areAll } = nearby(context, { text, id }, holders);
  return { rows: rowsOf(ids, context), areAll };
}

/** Undefined when everyone counts: without a group, and with one that is everyone's by default. */
function holdersOf(
  context: WalkContext,
  { byId }: KnownPortal,
  groupId: string | undefined,
): Holders | undefined {
  if (groupId === undefined) return undefined;
  const group = byId.get(groupId);
  if (!group) return owner(context, groupId);
  return group.is_default ? undefined : members(context, group);
}

function onlyStatus({ status }: ProfileQuery) {
  const [first, ...others] = new Set(status);
  return others.length > 0 ? undefined : first;
}

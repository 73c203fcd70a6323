import type { Pool } from 'pg';
import type { ProfileStatus } from '#contract/profile-status.ts';
import type { KnownPortal } from '#server/portal-api/store/known-portals.ts';
import { behind, exists, type PageWalk, type Stretch, stretchOf } from '#server/portal-api/store/page.ts';
import { profileLine } from '#server/portal-api/store/render-profile.ts';
import type { MakeSearchWay, Search } from '#server/portal-api/store/search.ts';
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

/** Which profiles count; all of it has to hold. */
export interface ProfileFilter {
  status: ProfileStatus | undefined;
  groupId: string | undefined;
  search: Search | undefined;
}

export interface PageLines {
  /** Of the portal, when this was read. */
  version: string | null;
  /** A page and one profile more, in the order of the walk. */
  lines: string[];
  /** Whether there is anything where the walk came from. */
  behind: boolean;
  /** Whether everything that counts was looked at. */
  settled: boolean;
  /** When it was not, some texts that were looked at, if they were read. */
  sample: string[] | null;
}

/**
 * Reads the profiles of a page in one statement.
 * @param makeWay the way of the search, if there is one
 */
export async function selectLines(
  pool: Pool,
  known: KnownPortal,
  filter: ProfileFilter,
  walk: PageWalk,
  makeWay?: MakeSearchWay,
): Promise<PageLines> {
  const values = new Values();
  const portal = values.add(known.id);
  const forward = stretchOf(walk, values);
  const back = forward.at === undefined ? undefined : behind(forward);
  const context: WalkContext = { values, portal, status: filter.status };
  const holders = holdersOf(context, known, filter.groupId);
  const { candidates, rows, settled, sample } =
    makeWay && filter.search
      ? searched(makeWay(context, filter.search, holders), forward, back)
      : listed(holders ? rowsOf(holders.ids(), context) : everyone(context), forward, back);

  const { rows: found } = await pool.query<Omit<PageLines, 'lines'> & { lines: string | null }>(
    `${candidates}
     select (select version::text from portals where id = ${portal}) as version,
       page.lines, page.behind, looked.settled, case when not looked.settled then ${sample} end as sample
     from (
       select string_agg(${profileLine('listed')}, E'\\n' order by listed.id ${forward.direction}) as lines,
         count(*) < ${forward.limit} as short, ${rows.back ? exists(rows.back) : 'false'} as behind
       from (${rows.forward}) as listed
     ) as page cross join lateral (select ${settled} as settled) as looked`,
    values.all,
  );
  const [page] = found;
  if (!page) throw new Error('An aggregate gave no row.');
  return { ...page, lines: page.lines?.split('\n') ?? [] };
}

function listed(walk: Walk, forward: Stretch, back: Stretch | undefined) {
  return {
    candidates: '',
    rows: { forward: walk(forward), back: back && walk(back) },
    settled: 'true',
    sample: 'null::text[]',
  };
}

/** Candidates are read no further than needed, and those behind the page only if there is a page behind. */
function searched(
  { candidates, rows, most, sample }: ReturnType<MakeSearchWay>,
  forward: Stretch,
  back: Stretch | undefined,
) {
  const mayBeMore = (name: string) => `exists (select from ${name} offset ${most - 1})`;
  const settled = back
    ? `not (page.short and ${mayBeMore('met')} or not page.behind and ${mayBeMore('met_behind')})`
    : `not (page.short and ${mayBeMore('met')})`;
  return {
    candidates: `with met as materialized (${candidates(forward)})
      ${back ? `, met_behind as materialized (${candidates(back)})` : ''}`,
    rows: { forward: rows('met', forward), back: back && rows('met_behind', back) },
    settled: most === Infinity ? 'true' : settled,
    sample: sample('met'),
  };
}

/** Undefined when everyone counts: without a group, and with one that everyone has by default. */
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

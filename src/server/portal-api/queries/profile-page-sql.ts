import type { Pool } from 'pg';
import type { ProfileStatus } from '#contract/profile-status.ts';
import type { CachedPortal } from '#server/portal-api/portal-cache.ts';
import {
  previousRange,
  exists,
  type PageScan,
  type KeysetRange,
  keysetRangeOf,
} from '#server/db/keyset-page.ts';
import { profileLine } from '#server/portal-api/render-profile.ts';
import type { SearchStrategyFactory, Search } from '#server/portal-api/queries/search-strategies.ts';
import { SqlValues } from '#server/db/sql-values.ts';
import {
  allProfiles,
  type Members,
  groupMembers,
  personalGroupOwner,
  profilesById,
  type KeysetScan,
  type ScanContext,
} from '#server/portal-api/queries/keyset-scans.ts';

/** Which profiles count; all of it has to hold. */
export interface ProfileFilter {
  status: ProfileStatus | undefined;
  groupId: string | undefined;
  search: Search | undefined;
}

export interface ProfilePage {
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
 * @param strategy the strategy of the search, if there is one
 */
export async function selectProfilePage(
  pool: Pool,
  cached: CachedPortal,
  filter: ProfileFilter,
  scan: PageScan,
  strategy?: SearchStrategyFactory,
): Promise<ProfilePage> {
  const values = new SqlValues();
  const portal = values.add(cached.id);
  const forward = keysetRangeOf(scan, values);
  const back = forward.at === undefined ? undefined : previousRange(forward);
  const context: ScanContext = { values, portal, status: filter.status };
  const members = membersOf(context, cached, filter.groupId);
  const { candidates, rows, settled, sample } =
    strategy && filter.search
      ? searchScan(strategy(context, filter.search, members), forward, back)
      : listScan(members ? profilesById(members.ids(), context) : allProfiles(context), forward, back);

  const { rows: found } = await pool.query<Omit<ProfilePage, 'lines'> & { lines: string | null }>(
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

function listScan(scan: KeysetScan, forward: KeysetRange, back: KeysetRange | undefined) {
  return {
    candidates: '',
    rows: { forward: scan(forward), back: back && scan(back) },
    settled: 'true',
    sample: 'null::text[]',
  };
}

/** Candidates are read no further than needed, and those behind the page only if there is a page behind. */
function searchScan(
  { candidates, rows, maxCandidates, sample }: ReturnType<SearchStrategyFactory>,
  forward: KeysetRange,
  back: KeysetRange | undefined,
) {
  const mayBeMore = (name: string) => `exists (select from ${name} offset ${maxCandidates - 1})`;
  const settled = back
    ? `not (page.short and ${mayBeMore('met')} or not page.behind and ${mayBeMore('met_behind')})`
    : `not (page.short and ${mayBeMore('met')})`;
  return {
    candidates: `with met as materialized (${candidates(forward)})
      ${back ? `, met_behind as materialized (${candidates(back)})` : ''}`,
    rows: { forward: rows('met', forward), back: back && rows('met_behind', back) },
    settled: maxCandidates === Infinity ? 'true' : settled,
    sample: sample('met'),
  };
}

/** Undefined when everyone counts: without a group, and with one that everyone has by default. */
function membersOf(
  context: ScanContext,
  { byId }: CachedPortal,
  groupId: string | undefined,
): Members | undefined {
  if (groupId === undefined) return undefined;
  const group = byId.get(groupId);
  if (!group) return personalGroupOwner(context, groupId);
  return group.is_default ? undefined : groupMembers(context, group);
}

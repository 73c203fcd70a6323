import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { ProfileStatus } from '#contract/profile-status.ts';
import { prepared } from '#server/db/prepared.ts';
import type { Queryable } from '#server/db/queryable.ts';
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
import {
  allProfiles,
  emailOwners,
  type Members,
  groupMembers,
  personalGroupOwner,
  profilesById,
  type KeysetScan,
  type ScanContext,
} from '#server/portal-api/queries/keyset-scans.ts';

/** The filters; a profile has to match all of them. */
export interface ProfileFilter {
  status: ProfileStatus | undefined;
  groupId: string | undefined;
  /** Keys of emails, one of which is the profile's. */
  emailKeys: string[] | undefined;
  search: Search | undefined;
}

interface ProfilePage {
  /** The portal's version at the time of the read. */
  version: string | null;
  /** A page and one more profile, in the order of the scan. */
  lines: string[];
  /** Whether there is anything before the page, in the direction of the scan. */
  has_previous: boolean;
  /** Whether all candidates were examined. */
  exhausted: boolean;
  /** If not, a sample of the examined texts, if they were read. */
  sample: string[] | null;
  /** Whether the search may have missed profiles, because their search texts are of an earlier release. */
  is_stale: boolean;
}

/** The page sizes that the page offers. The limit is part of a statement's text, because the plan depends on it. */
const preparedLimits = new Set([20, 50, 100]);

/**
 * Reads the profiles of a page in one statement.
 * @param strategy how to search; undefined without a search
 */
export async function selectProfilePage(
  client: Queryable,
  cached: CachedPortal,
  filter: ProfileFilter,
  scan: PageScan,
  strategy?: SearchStrategyFactory,
): Promise<ProfilePage> {
  const forward = keysetRangeOf(scan);
  const back = forward.at === undefined ? undefined : previousRange(forward);
  const context: ScanContext = { portalId: cached.id, status: filter.status };
  const members = membersOf(context, cached, filter);
  const { candidates, rows, exhausted, sample } =
    strategy && filter.search
      ? searchScan(strategy(context, filter.search, members), forward, back)
      : listScan(members ? profilesById(members.ids, context) : allProfiles(context), forward, back);

  const statement = sql`
    ${candidates}
    select (select version::text from portals where id = ${cached.id}) as version,
      page.lines, page.has_previous, examined.exhausted, case when not examined.exhausted then ${sample} end as sample,
      ${filter.search ? sql`exists (select from profiles_to_refold where portal_id = ${cached.id})` : sql`false`} as is_stale
    from (
      select string_agg(${profileLine(sql`listed`)}, E'\\n' order by listed.id ${raw(forward.direction)}) as lines,
        count(*) < ${forward.limit} as is_short, ${rows.back ? exists(rows.back) : sql`false`} as has_previous
      from (${rows.forward}) as listed
    ) as page cross join lateral (select ${exhausted} as exhausted) as examined`;
  // How many profiles a search examines depends on its words. Any other page is read in the order of an index.
  const isPrepared = !filter.search && preparedLimits.has(scan.limit);
  const { rows: found } = await client.query<Omit<ProfilePage, 'lines'> & { lines: string | null }>(
    isPrepared ? prepared(statement) : statement,
  );
  const [page] = found;
  if (!page) throw new Error('An aggregate gave no row.');
  return { ...page, lines: page.lines?.split('\n') ?? [] };
}

/** The parts of a statement. */
interface Parts {
  /** The common table expressions before it, if any. */
  candidates: Sql;
  rows: { forward: Sql; back: Sql | undefined };
  exhausted: Sql;
  sample: Sql;
}

function listScan(scan: KeysetScan, forward: KeysetRange, back: KeysetRange | undefined): Parts {
  return {
    candidates: empty,
    rows: { forward: scan(forward), back: back && scan(back) },
    exhausted: sql`true`,
    sample: sql`null::text[]`,
  };
}

/** Reads candidates no further than needed, and looks before the page only if there can be a page before. */
function searchScan(
  { candidates, rows, maxCandidates, sample }: ReturnType<SearchStrategyFactory>,
  forward: KeysetRange,
  back: KeysetRange | undefined,
): Parts {
  const [next, previous] = [sql`candidates`, sql`previous_candidates`];
  return {
    candidates: sql`with ${next} as materialized (${candidates(forward)})
      ${back ? sql`, ${previous} as materialized (${candidates(back)})` : empty}`,
    rows: { forward: rows(next, forward), back: back && rows(previous, back) },
    exhausted: maxCandidates === Infinity ? sql`true` : isExhausted(maxCandidates, next, back && previous),
    sample: sample(next),
  };
}

/** A full page is enough; otherwise all candidates have to be examined. */
function isExhausted(maxCandidates: number, next: Sql, previous: Sql | undefined): Sql {
  const mayBeMore = (from: Sql) => sql`exists (select from ${from} offset ${maxCandidates - 1})`;
  const open = sql`page.is_short and ${mayBeMore(next)}`;
  if (!previous) return sql`not (${open})`;
  return sql`not (${open} or not page.has_previous and ${mayBeMore(previous)})`;
}

/** Undefined if neither emails nor a group narrow the list. */
function membersOf(
  context: ScanContext,
  cached: CachedPortal,
  { groupId, emailKeys }: ProfileFilter,
): Members | undefined {
  const inGroup = groupMembersOf(context, cached, groupId);
  return emailKeys ? emailOwners(context, emailKeys, inGroup) : inGroup;
}

/** Undefined if every profile matches: without a group, or with one that everyone has by default. */
function groupMembersOf(
  context: ScanContext,
  { byId }: CachedPortal,
  groupId: string | undefined,
): Members | undefined {
  if (groupId === undefined) return undefined;
  const group = byId.get(groupId);
  if (!group) return personalGroupOwner(context, groupId);
  return group.is_default ? undefined : groupMembers(context, group);
}

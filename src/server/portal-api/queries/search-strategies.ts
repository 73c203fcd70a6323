import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { lexemes } from '#server/portal-api/queries/search-lexemes.ts';
import { andInRange, orderAndLimit, type KeysetRange } from '#server/db/keyset-page.ts';
import { searchLimits } from '#server/portal-api/queries/search-limits.ts';
import {
  optimizationFence,
  andStatus,
  joinProfiles,
  type Members,
  type KeysetScan,
  type ScanContext,
} from '#server/portal-api/queries/keyset-scans.ts';

export interface Search {
  /** Folded, and not empty. */
  text: string;
  /** As it came: an id finds its profile only whole. */
  id: string;
  /** Some texts that were looked at before, if any were. */
  sample: readonly string[];
}

/** A way to find what a search asks for: it looks at some profiles, in order, and keeps those that match. */
export interface SearchStrategy {
  /** What it looks at. */
  candidates: KeysetScan;
  /** Rows of the profiles that match, from the name of the candidates. */
  rows: (from: Sql, range: KeysetRange) => Sql;
  /** Some of the texts it looks at, from the name of the candidates. */
  sample: (from: Sql) => Sql;
  /** How many it looks at: if there are that many, there may be more that match. */
  maxCandidates: number;
}

/** @param members those among whom is searched; everyone if undefined */
export type SearchStrategyFactory = (
  context: ScanContext,
  search: Search,
  members: Members | undefined,
) => SearchStrategy;

/**
 * The ways of a search, to be tried in turn until one has looked at everything that counts. What is frequent is among the
 * first few, and the index finds what is rare. Within a group, what is neither is found among its members, if they are not
 * too many.
 */
export function searchStrategies(inGroup: boolean): SearchStrategyFactory[] {
  const all = indexedSearch(Infinity);
  if (!inGroup) return [sequentialSearch(searchLimits.nearby), all];
  const { nearbyInGroup, indexedInGroup, members } = searchLimits;
  return [sequentialSearch(nearbyInGroup), indexedSearch(indexedInGroup), sequentialSearch(members), all];
}

const profileId = sql`found.profile_id`;

/** Looks at profiles one after the other. */
const sequentialSearch =
  (maxCandidates: number): SearchStrategyFactory =>
  ({ portalId, status }, { text, id }, members) => ({
    maxCandidates,
    sample: (from) => sql`array(select search_text from ${from} limit ${searchLimits.sample})`,
    candidates: (range) => {
      const begin = { ...range, limit: sql`${maxCandidates}` };
      if (!members) {
        return sql`select found.* from profile_search as found where found.portal_id = ${portalId}
          ${andInRange(profileId, begin)} ${orderAndLimit(profileId, begin)}`;
      }
      return sql`select found.* from (${members.ids(begin)}) as ids
        cross join lateral (
          select * from profile_search
          where portal_id = ${portalId} and profile_id = ids.profile_id ${optimizationFence}
        ) as found`;
    },
    rows: (from, range) => sql`
      select listed.* from (
        select found.profile_id from ${from} as found
        where (strpos(found.search_text, ${text}) > 0 or found.profile_id = ${id}) ${andStatus(sql`found`, status)}
        ${orderAndLimit(profileId, range)}
      ) as ids ${joinProfiles(portalId)}`,
  });

/**
 * Looks at what the index names. It is read bucket by bucket, so that ids come in order and a full page ends the search.
 * @param maxCandidates Infinity for as many as it takes
 */
const indexedSearch =
  (maxCandidates: number): SearchStrategyFactory =>
  ({ portalId, status }, { text, id, sample }, members) => {
    const parts = lexemes(text, sample);
    const isMember = members ? sql`and ${members.include(profileId)}` : empty;
    const found = sql`select found.profile_id from profile_search as found where found.portal_id = ${portalId}`;
    return {
      maxCandidates,
      sample: () => sql`null::text[]`,
      candidates: (range) => {
        const { direction, limit } = range;
        const within = sql`${andInRange(profileId, range)} ${andStatus(sql`found`, status)}
          ${maxCandidates === Infinity ? isMember : empty}`;
        return sql`
          ${found} and found.profile_id = ${id} ${within}
          union (
            select found.profile_id from search_buckets cross join lateral (
              ${found} and found.bucket = search_buckets.bucket
                and search_lexemes(found.bucket, found.search_text)
                  @@ array_to_string(${parts}::text[], to_hex(search_buckets.bucket))::tsquery
                and strpos(found.search_text, ${text}) > 0 ${within} ${optimizationFence}
            ) as found
            where search_buckets.portal_id = ${portalId} ${touches(range, portalId)}
            order by search_buckets.after_id ${raw(direction)}, found.profile_id ${raw(direction)}
            limit ${maxCandidates === Infinity ? limit : maxCandidates}
          )`;
      },
      rows: (from, range) => sql`
        select listed.* from (
          select found.profile_id from ${from} as found
          where true ${maxCandidates === Infinity ? empty : isMember} ${orderAndLimit(profileId, range)}
        ) as ids ${joinProfiles(portalId)}`,
    };
  };

/** SQL that adds to a condition that a bucket has a part in a stretch. */
function touches({ at, direction }: KeysetRange, portalId: string): Sql {
  if (at === undefined) return empty;
  if (direction === 'desc') return sql`and search_buckets.after_id < ${at}`;
  return sql`and search_buckets.after_id >= (
    select coalesce(max(after_id), '') from search_buckets where portal_id = ${portalId} and after_id < ${at})`;
}

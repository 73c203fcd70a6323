import { lexemes } from '#server/portal-api/queries/search-lexemes.ts';
import { andInRange, type KeysetRange } from '#server/db/keyset-page.ts';
import { searchLimits } from '#server/portal-api/queries/search-limits.ts';
import {
  optimizationFence,
  andStatus,
  joinProfiles,
  type Members,
  orderAndLimit,
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
  rows: (from: string, range: KeysetRange) => string;
  /** SQL for some of the texts it looks at, from the name of the candidates. */
  sample: (from: string) => string;
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

/** Looks at profiles one after the other. */
const sequentialSearch =
  (maxCandidates: number): SearchStrategyFactory =>
  (context, search, members) => {
    const { values, portal } = context;
    const memberIds = members?.ids();
    const text = values.add(search.text);
    const id = values.add(search.id);
    const counts = andStatus(context, 'found');
    return {
      maxCandidates,
      sample: (from) => `array(select search_text from ${from} limit ${searchLimits.sample})`,
      candidates: (range) => {
        const begin = { ...range, limit: `${maxCandidates}` };
        if (!memberIds) {
          return `select found.* from profile_search as found where found.portal_id = ${portal}
          ${andInRange('found.profile_id', begin)} ${orderAndLimit('found.profile_id', begin)}`;
        }
        return `select found.* from (${memberIds(begin)}) as met
        cross join lateral (
          select * from profile_search where portal_id = ${portal} and profile_id = met.profile_id ${optimizationFence}
        ) as found`;
      },
      rows: (from, range) =>
        `select listed.* from (
         select found.profile_id from ${from} as found
         where (strpos(found.search_text, ${text}) > 0 or found.profile_id = ${id}) ${counts}
         ${orderAndLimit('found.profile_id', range)}
       ) as met ${joinProfiles(portal)}`,
    };
  };

/**
 * Looks at what the index names. It is read bucket by bucket, so that ids come in order and a full page ends the search.
 * @param maxCandidates Infinity for as many as it takes
 */
const indexedSearch =
  (maxCandidates: number): SearchStrategyFactory =>
  (context, search, members) => {
    const { values, portal } = context;
    const text = values.add(search.text);
    const id = values.add(search.id);
    const parts = values.add(lexemes(search.text, search.sample));
    const counts = andStatus(context, 'found');
    const isMember = members ? `and ${members.include('found.profile_id')}` : '';
    const found = `select found.profile_id from profile_search as found where found.portal_id = ${portal}`;
    return {
      maxCandidates,
      sample: () => 'null::text[]',
      candidates: (range) => {
        const within = `${andInRange('found.profile_id', range)} ${counts} ${maxCandidates === Infinity ? isMember : ''}`;
        return `
          ${found} and found.profile_id = ${id} ${within}
          union (
            select found.profile_id from search_buckets cross join lateral (
              ${found} and found.bucket = search_buckets.bucket
                and search_lexemes(found.bucket, found.search_text)
                  @@ array_to_string(${parts}::text[], to_hex(search_buckets.bucket))::tsquery
                and strpos(found.search_text, ${text}) > 0 ${within} ${optimizationFence}
            ) as found
            where search_buckets.portal_id = ${portal} ${touches(range, portal)}
            order by search_buckets.after_id ${range.direction}, found.profile_id ${range.direction}
            limit ${maxCandidates === Infinity ? range.limit : maxCandidates}
          )`;
      },
      rows: (from, range) =>
        `select listed.* from (
           select found.profile_id from ${from} as found
           where true ${maxCandidates === Infinity ? '' : isMember} ${orderAndLimit('found.profile_id', range)}
         ) as met ${joinProfiles(portal)}`,
    };
  };

/** SQL that adds to a condition that a bucket has a part in a stretch. */
function touches({ at, direction }: KeysetRange, portal: string): string {
  if (at === undefined) return '';
  if (direction === 'desc') return `and search_buckets.after_id < ${at}`;
  return `and search_buckets.after_id >= (
    select coalesce(max(after_id), '') from search_buckets where portal_id = ${portal} and after_id < ${at})`;
}

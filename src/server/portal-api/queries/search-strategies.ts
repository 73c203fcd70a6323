import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { matchesWords } from '#server/db/search-text.ts';
import { minIdPrefix } from '#text/search-words.ts';
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
  /** As `searchWords` returns them, at least one. */
  words: readonly string[];
  /** A sample of texts that an earlier strategy examined, if any. */
  sample: readonly string[];
}

/** A search strategy: it examines some profiles, in order, and keeps those that match. */
interface SearchStrategy {
  /** The candidates to examine. */
  candidates: KeysetScan;
  /** SQL for the rows that match, given the name of the candidates. */
  rows: (from: Sql, range: KeysetRange) => Sql;
  /** SQL for a sample of the examined texts, given the name of the candidates. */
  sample: (from: Sql) => Sql;
  /** The maximum number of candidates: if there are that many, there may be more matches. */
  maxCandidates: number;
}

/** @param members where to search; in all profiles if undefined */
export type SearchStrategyFactory = (
  context: ScanContext,
  search: Search,
  members: Members | undefined,
) => SearchStrategy;

/**
 * The strategies of a search, in the order in which to try them until one has examined all
 * candidates. Frequent matches are among the first profiles, and the index finds rare ones. Within a
 * small group, all members are examined for the rest.
 */
export function searchStrategies(inGroup: boolean): SearchStrategyFactory[] {
  const all = indexedSearch(Infinity);
  if (!inGroup) return [sequentialSearch(searchLimits.nearby), all];
  const { nearbyInGroup, indexedInGroup, members } = searchLimits;
  return [sequentialSearch(nearbyInGroup), indexedSearch(indexedInGroup), sequentialSearch(members), all];
}

const profileId = sql`found.profile_id`;

/**
 * SQL for whether `found` matches. The profile's own ID, which is not in its search text, has to match as other IDs do.
 */
function matches(words: readonly string[]): Sql {
  const conditions = words.map(
    (word) => sql`(${matchesWords(sql`found.search_text`, [word])}
      or ${profileId} between ${word} and ${lastIdWith(word)})`,
  );
  return join(conditions, ' and ');
}

/** The last ID, in code unit order, that a word matches; the first is the word itself. */
const lastIdWith = (word: string) => (word.length < minIdPrefix ? word : `${word}\u{10ffff}`);

/** Examines profiles one after another. */
const sequentialSearch =
  (maxCandidates: number): SearchStrategyFactory =>
  ({ portalId, status }, { words }, members) => ({
    maxCandidates,
    sample: (from) => sql`array(select search_text from ${from} limit ${searchLimits.sample})`,
    candidates: (range) => {
      const begin = { ...range, limit: sql`${maxCandidates}` };
      const found = sql`select found.* from profile_search as found where found.portal_id = ${portalId}`;
      return members
        ? sql`${found} and ${profileId} = any (array(${members.ids(begin)}))`
        : sql`${found} ${andInRange(profileId, begin)} ${orderAndLimit(profileId, begin)}`;
    },
    rows: (from, range) => sql`
      select listed.* from (
        select found.profile_id from ${from} as found
        where ${matches(words)} ${andStatus(sql`found`, status)}
        ${orderAndLimit(profileId, range)}
      ) as ids ${joinProfiles(portalId)}`,
  });

/**
 * Examines the matches of the index. It is read bucket by bucket, so that IDs come
 * in order and a full page ends the search.
 * @param maxCandidates Infinity for no limit
 */
const indexedSearch =
  (maxCandidates: number): SearchStrategyFactory =>
  ({ portalId, status }, { words, sample }, members) => {
    const parts = lexemes(words, sample);
    const isMember = members ? sql`and ${members.include(profileId)}` : empty;
    const found = sql`select found.profile_id from profile_search as found where found.portal_id = ${portalId}`;
    return {
      maxCandidates,
      sample: () => sql`null::text[]`,
      candidates: (range) => {
        const { direction } = range;
        const end = maxCandidates === Infinity ? range : { ...range, limit: sql`${maxCandidates}` };
        const within = sql`${andInRange(profileId, range)} ${andStatus(sql`found`, status)}
          ${maxCandidates === Infinity ? isMember : empty}`;
        return sql`
          select found.profile_id from unnest(${words}::text[], ${words.map(lastIdWith)}::text[]) as ids (first, last)
          cross join lateral (
            ${found} and ${profileId} between ids.first and ids.last and ${matches(words)} ${within}
            ${orderAndLimit(profileId, end)}
          ) as found
          union (
            select found.profile_id from search_buckets cross join lateral (
              ${found} and found.bucket = search_buckets.bucket
                and search_lexemes(found.bucket, found.search_text)
                  @@ array_to_string(${parts}::text[], to_hex(search_buckets.bucket))::tsquery
                and ${matches(words)} ${within} ${optimizationFence}
            ) as found
            where search_buckets.portal_id = ${portalId} ${touches(range, portalId)}
            order by search_buckets.after_id ${raw(direction)}, found.profile_id ${raw(direction)}
            limit ${end.limit}
          )`;
      },
      rows: (from, range) => sql`
        select listed.* from (
          select found.profile_id from ${from} as found
          where true ${maxCandidates === Infinity ? empty : isMember} ${orderAndLimit(profileId, range)}
        ) as ids ${joinProfiles(portalId)}`,
    };
  };

/** SQL that extends a condition so that a bucket overlaps a range. */
function touches({ at, direction }: KeysetRange, portalId: string): Sql {
  if (at === undefined) return empty;
  if (direction === 'desc') return sql`and search_buckets.after_id < ${at}`;
  return sql`and search_buckets.after_id >= (
    select coalesce(max(after_id), '') from search_buckets where portal_id = ${portalId} and after_id < ${at})`;
}

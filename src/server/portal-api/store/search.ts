import { lexemes } from '#server/portal-api/store/lexemes.ts';
import { andIn, type Stretch } from '#server/portal-api/store/page.ts';
import { searchSizes } from '#server/portal-api/store/search-sizes.ts';
import {
  fence,
  hasStatus,
  joinProfiles,
  type Holders,
  inOrder,
  type Walk,
  type WalkContext,
} from '#server/portal-api/store/walks.ts';

export interface Search {
  /** Folded, and not empty. */
  text: string;
  /** As it came: an id finds its profile only whole. */
  id: string;
  /** Some texts that were looked at before, if any were. */
  sample: readonly string[];
}

/** A way to find what a search asks for: it looks at some profiles, in order, and keeps those that match. */
export interface SearchWay {
  /** What it looks at. */
  candidates: Walk;
  /** Rows of the profiles that match, from the name of the candidates. */
  rows: (from: string, stretch: Stretch) => string;
  /** SQL for some of the texts it looks at, from the name of the candidates. */
  sample: (from: string) => string;
  /** How many it looks at: if there are that many, there may be more that match. */
  most: number;
}

/** @param holders those among whom is searched; everyone if undefined */
export type MakeSearchWay = (context: WalkContext, search: Search, holders: Holders | undefined) => SearchWay;

/**
 * The ways of a search, to be tried in turn until one has looked at everything that counts. What is frequent is among the
 * first few, and the index finds what is rare. Within a group, what is neither is found among its members, if they are not
 * too many.
 */
export function searchWays(inGroup: boolean): MakeSearchWay[] {
  const all = indexed(Infinity);
  if (!inGroup) return [nearby(searchSizes.nearby), all];
  const { nearbyInGroup, indexedInGroup, members } = searchSizes;
  return [nearby(nearbyInGroup), indexed(indexedInGroup), nearby(members), all];
}

/** Looks at profiles one after the other. */
const nearby =
  (most: number): MakeSearchWay =>
  (context, search, holders) => {
    const { values, portal } = context;
    const holderIds = holders?.ids();
    const text = values.add(search.text);
    const id = values.add(search.id);
    const counts = hasStatus(context, 'found');
    return {
      most,
      sample: (from) => `array(select search_text from ${from} limit ${searchSizes.sample})`,
      candidates: (stretch) => {
        const begin = { ...stretch, limit: `${most}` };
        if (!holderIds) {
          return `select found.* from profile_search as found where found.portal_id = ${portal}
          ${andIn('found.profile_id', begin)} ${inOrder('found.profile_id', begin)}`;
        }
        return `select found.* from (${holderIds(begin)}) as met
        cross join lateral (
          select * from profile_search where portal_id = ${portal} and profile_id = met.profile_id ${fence}
        ) as found`;
      },
      rows: (from, stretch) =>
        `select listed.* from (
         select found.profile_id from ${from} as found
         where (strpos(found.search_text, ${text}) > 0 or found.profile_id = ${id}) ${counts}
         ${inOrder('found.profile_id', stretch)}
       ) as met ${joinProfiles(portal)}`,
    };
  };

/**
 * Looks at what the index names. It is read bucket by bucket, so that ids come in order and a full page ends the search.
 * @param most Infinity for as many as it takes
 */
const indexed =
  (most: number): MakeSearchWay =>
  (context, search, holders) => {
    const { values, portal } = context;
    const text = values.add(search.text);
    const id = values.add(search.id);
    const parts = values.add(lexemes(search.text, search.sample));
    const counts = hasStatus(context, 'found');
    const isHolder = holders ? `and ${holders.include('found.profile_id')}` : '';
    const found = `select found.profile_id from profile_search as found where found.portal_id = ${portal}`;
    return {
      most,
      sample: () => 'null::text[]',
      candidates: (stretch) => {
        const within = `${andIn('found.profile_id', stretch)} ${counts} ${most === Infinity ? isHolder : ''}`;
        return `
          ${found} and found.profile_id = ${id} ${within}
          union (
            select found.profile_id from search_buckets cross join lateral (
              ${found} and found.bucket = search_buckets.bucket
                and search_lexemes(found.bucket, found.search_text)
                  @@ array_to_string(${parts}::text[], to_hex(search_buckets.bucket))::tsquery
                and strpos(found.search_text, ${text}) > 0 ${within} ${fence}
            ) as found
            where search_buckets.portal_id = ${portal} ${touches(stretch, portal)}
            order by search_buckets.after_id ${stretch.direction}, found.profile_id ${stretch.direction}
            limit ${most === Infinity ? stretch.limit : most}
          )`;
      },
      rows: (from, stretch) =>
        `select listed.* from (
           select found.profile_id from ${from} as found
           where true ${most === Infinity ? '' : isHolder} ${inOrder('found.profile_id', stretch)}
         ) as met ${joinProfiles(portal)}`,
    };
  };

/** SQL that adds to a condition that a bucket has a part in a stretch. */
function touches({ at, direction }: Stretch, portal: string): string {
  if (at === undefined) return '';
  if (direction === 'desc') return `and search_buckets.after_id < ${at}`;
  return `and search_buckets.after_id >= (
    select coalesce(max(after_id), '') from search_buckets where portal_id = ${portal} and after_id < ${at})`;
}

import { lexemes } from '#server/portal-api/store/lexemes.ts';
import { andIn, type Stretch } from '#server/portal-api/store/page.ts';
import {
  hasStatus,
  type Holders,
  inOrder,
  type Walk,
  type WalkContext,
} from '#server/portal-api/store/walks.ts';

/** How many profiles a search looks at one after the other before it asks the index. */
const walkLength = 2000;

export interface Search {
  /** Folded, and not empty. */
  text: string;
  /** As it came: an id finds its profile only whole. */
  id: string;
}

/**
 * The `profile_id` of what matches among the first few of a stretch: whatever is frequent fills a page from them.
 * @param holders those among whom is searched; everyone if undefined
 */
export function nearby(context: WalkContext, search: Search, holders: Holders | undefined) {
  const { values, portal } = context;
  const holderIds = holders?.ids();
  const few: Walk = (stretch) => {
    const begin = { ...stretch, limit: `${walkLength}` };
    if (holderIds) return holderIds(begin);
    return `select profile_id from profile_search
      where portal_id = ${portal} ${andIn('profile_id', begin)} ${inOrder('profile_id', begin)}`;
  };
  const text = values.add(search.text);
  const id = values.add(search.id);
  const counts = hasStatus(context, 'found');
  return {
    ids: (stretch: Stretch) =>
      `select found.profile_id from (${few(stretch)}) as met
       join profile_search as found on found.portal_id = ${portal} and found.profile_id = met.profile_id
       where (strpos(found.search_text, ${text}) > 0 or found.profile_id = ${id}) ${counts}
       ${inOrder('found.profile_id', stretch)}`,
    /** SQL for whether those few are all there are. */
    areAll: (stretch: Stretch) =>
      `not exists (select from (${few(stretch)}) as met offset ${walkLength - 1})`,
  };
}

/**
 * The `profile_id` of what matches by the index. It is read bucket by bucket, so that ids come in order and a full page ends
 * the search.
 * @param holders as in {@link nearby}
 */
export function indexed(context: WalkContext, search: Search, holders: Holders | undefined): Walk {
  const { values, portal } = context;
  const text = values.add(search.text);
  const id = values.add(search.id);
  const parts = values.add(lexemes(search.text));
  const isHolder =
    holders &&
    `and exists (
       select from profiles as listed
       where listed.portal_id = ${portal} and listed.id = found.profile_id and ${holders.include()})`;
  const counts = `${hasStatus(context, 'found')} ${isHolder ?? ''}`;
  const found = `select found.profile_id from profile_search as found where found.portal_id = ${portal}`;
  return (stretch) => {
    const within = `${andIn('found.profile_id', stretch)} ${counts}`;
    return `
      select found.profile_id from (
        ${found} and found.profile_id = ${id} ${within}
        union (
          select found.profile_id from search_buckets cross join lateral (
            ${found} and found.bucket = search_buckets.bucket
              and search_lexemes(found.bucket, found.search_text)
                @@ array_to_string(${parts}::text[], to_hex(search_buckets.bucket))::tsquery
              and strpos(found.search_text, ${text}) > 0 ${within}
          ) as found
          where search_buckets.portal_id = ${portal} ${touches(stretch, portal)}
          order by search_buckets.after_id ${stretch.direction}, found.profile_id ${stretch.direction}
          limit ${stretch.limit}
        )
      ) as found ${inOrder('found.profile_id', stretch)}`;
  };
}

/** SQL that adds to a condition that a bucket has a part in a stretch. */
function touches({ at, direction }: Stretch, portal: string): string {
  if (at === undefined) return '';
  if (direction === 'desc') return `and search_buckets.after_id < ${at}`;
  return `and search_buckets.after_id >= (
    select coalesce(max(after_id), '') from search_buckets where portal_id = ${portal} and after_id < ${at})`;
}

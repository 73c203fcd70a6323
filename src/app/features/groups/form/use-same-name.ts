import { useInfiniteQuery } from '@tanstack/react-query';
import { groupsQuery } from '#app/api/group-queries.ts';
import { useDebouncedValue } from '#app/lib/use-debounced-value.ts';
import { fold } from '#text/fold.ts';

const debounceDelay = 300;

/**
 * The name of another active group that reads like this one, once typing has paused.
 * @param group_id the group that has the name
 */
export function useSameName(portal_id: string, name: string, group_id: string | undefined) {
  const requested = useDebouncedValue(name.trim(), debounceDelay);
  const { data } = useInfiniteQuery({ ...groupsQuery(portal_id, requested), enabled: requested !== '' });
  return data?.pages
    .flatMap((page) => page.items)
    .find((group) => group.id !== group_id && fold(group.name) === fold(name.trim()))?.name;
}

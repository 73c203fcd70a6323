import { useParams } from 'react-router';
import { useNextFrame } from '#app/lib/use-next-frame.ts';
import { useIsWide } from '#app/lib/use-is-wide.ts';

/**
 * Whether a drawer is open beside the list, and takes a part of its width. When it opens, it is first seen above the
 * list for a frame: all rows change with their width.
 */
export function useIsDrawerBeside(): boolean {
  const { consumer_profile_id, consumer_group_id } = useParams();
  const isOpen = consumer_profile_id ?? consumer_group_id;
  return useNextFrame(useIsWide() && isOpen !== undefined);
}

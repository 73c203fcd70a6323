import { useParams } from 'react-router';
import { useIsWide } from '#app/lib/use-is-wide.ts';

/** Whether a drawer is open beside the list, and takes a part of its width. */
export function useIsDrawerBeside(): boolean {
  const { consumer_profile_id, consumer_group_id } = useParams();
  const isOpen = consumer_profile_id ?? consumer_group_id;
  return useIsWide() && isOpen !== undefined;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { groupQuery } from '#app/api/group-queries.ts';
import { profileQuery } from '#app/api/profile-queries.ts';
import { commonMessages } from '#app/messages/common-messages.ts';

interface PageTitleProps {
  portal_id: string;
  portal: string | undefined;
  /** The profile whose drawer is open. */
  profile_id: string | undefined;
  /** The group whose drawer is open. */
  group_id: string | undefined;
  /** The title of the screen; undefined if it has none. */
  screen: string | undefined;
}

/**
 * The document title: the open profile or group, the screen, and the portal, or the
 * product while the portal's name is unknown.
 */
export function PageTitle({ portal_id, portal, profile_id, group_id, screen }: PageTitleProps) {
  const queryClient = useQueryClient();
  const query = profileQuery(queryClient, { portal_id, consumer_profile_id: profile_id ?? '' });
  // Only read the cache: the drawers fetch the profile and the group.
  const { data: profile } = useQuery({ ...query, enabled: false });
  const { data: group } = useQuery({ ...groupQuery(portal_id, group_id ?? ''), enabled: false });
  const open = (profile_id !== undefined && profile?.name) || (group_id !== undefined && group?.name);
  return <title>{[open, screen, portal ?? commonMessages.product].filter(Boolean).join(' · ')}</title>;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { profileQuery } from '#app/api/profile-queries.ts';
import { commonMessages } from '#app/messages/common-messages.ts';

interface PageTitleProps {
  portal_id: string;
  portal: string | undefined;
  /** The profile whose drawer is open. */
  profile_id: string | undefined;
  /** The title of the screen; undefined if it has none. */
  screen: string | undefined;
}

/**
 * The document title: the open profile, the screen, and the portal, or the product while the portal's name is unknown.
 */
export function PageTitle({ portal_id, portal, profile_id, screen }: PageTitleProps) {
  const queryClient = useQueryClient();
  const query = profileQuery(queryClient, { portal_id, consumer_profile_id: profile_id ?? '' });
  // Only reads the cache: the drawer fetches the profile.
  const { data: profile } = useQuery({ ...query, enabled: false });
  const open = profile_id === undefined ? undefined : profile?.name;
  return <title>{[open, screen, portal ?? commonMessages.product].filter(Boolean).join(' · ')}</title>;
}

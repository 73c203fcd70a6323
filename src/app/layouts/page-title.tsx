import { useQuery, useQueryClient } from '@tanstack/react-query';
import { profileQuery } from '#app/api/profile-queries.ts';
import { commonMessages } from '#app/messages/common-messages.ts';

interface PageTitleProps {
  portal_id: string;
  portal: string | undefined;
  /** The profile whose drawer is open. */
  profile_id: string | undefined;
  /** The name of the screen; undefined where there is none to show. */
  screen: string | undefined;
}

/** The tab's title: the open profile, the screen, and the portal or, where its name is not known, the product. */
export function PageTitle({ portal_id, portal, profile_id, screen }: PageTitleProps) {
  const queryClient = useQueryClient();
  const query = profileQuery(queryClient, { portal_id, consumer_profile_id: profile_id ?? '' });
  // Only what the drawer knows: it does the asking.
  const { data: profile } = useQuery({ ...query, enabled: false });
  const open = profile_id === undefined ? undefined : profile?.name;
  return <title>{[open, screen, portal ?? commonMessages.product].filter(Boolean).join(' · ')}</title>;
}

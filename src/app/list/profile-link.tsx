import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { profilePath } from '#app/paths.ts';

/** Says that the drawer was opened from the list, so that closing it goes back there instead of adding an entry. */
export const fromList = { fromList: true };

interface ProfileLinkProps {
  portal_id: string;
  profile_id: string;
  children: ReactNode;
  className?: string;
}

/** Opens a profile's drawer over the present list. The focus returns to it by its id. */
export function ProfileLink({ portal_id, profile_id, ...props }: ProfileLinkProps) {
  const { search } = useLocation();
  return (
    <Link
      {...props}
      id={profileLinkId(profile_id)}
      to={{ pathname: profilePath(portal_id, profile_id), search }}
      state={fromList}
      preventScrollReset
    />
  );
}

export function profileLinkId(profile_id: string): string {
  return `profile-link-${profile_id}`;
}
